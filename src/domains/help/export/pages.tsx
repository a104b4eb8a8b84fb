import type { Kysely } from 'kysely';
import type { Mode } from '../../../platform/config/index.ts';
import { type Assets, loadAssets } from '../../../platform/http/assets.ts';
import { type Tongue, tongues } from '../../../platform/i18n/index.ts';
import { uiAssets } from '../../../platform/ui/index.ts';
import { landCodes, lands } from '../../directory/index.ts';
import { helpAssets } from '../assets.ts';
import { cardPage, landPage, noQuestion, placesPage } from '../finder/pages.tsx';
import { plainPage, plainPages } from '../pages.tsx';
import { type Reader, readerOf } from '../reader.ts';
import type { Texts } from '../texts/load.ts';
import { fileOf, wayTo } from './files.ts';

export type ExportSource = {
  readonly db: Kysely<unknown>;
  readonly mode: Mode;
  readonly texts: Texts;
  readonly exitUrl: string;
  readonly now: Date;
  /** ISO 8601. */
  readonly today: string;
};

type File = { readonly name: string; readonly content: string | Uint8Array };

/** Every help page in every language as a file that needs no server, with the style sheets and scripts they name. */
export async function* helpFiles(source: ExportSource): AsyncGenerator<File> {
  const assets = await loadAssets([...uiAssets, ...helpAssets]);
  const used = new Set<string>();
  for (const tongue of tongues)
    for (const page of exportedPages) {
      const name = fileOf(tongue.code, page);
      yield { name, content: await document(source, tongue, page, name, assets, used) };
    }
  yield {
    name: 'index.html',
    content: await document(source, tongues[0], '', 'index.html', assets, used),
  };
  for (const address of used) yield { name: address, content: await contentOf(assets, address) };
}

const exportedPages: readonly string[] = [
  ...plainPages,
  'orte',
  'karte',
  ...landCodes.map((code) => `orte/${lands[code].slug}`),
];

async function document(
  source: ExportSource,
  tongue: Tongue,
  page: string,
  file: string,
  assets: Assets,
  used: Set<string>,
): Promise<string> {
  const { mode, texts, exitUrl, today } = source;
  const reader = readerOf(
    {
      mode,
      texts,
      today,
      exitHref: exitUrl,
      answers: false,
      link: (code, other) => wayTo(fileOf(code, other), file),
      asset: (name) => {
        const address = assets.address(name).slice(1);
        used.add(address);
        return wayTo(address, file);
      },
    },
    tongue,
  );
  return `<!doctype html>${await contentFor(source, reader, page)}`;
}

async function contentFor(source: ExportSource, reader: Reader, page: string) {
  if (page === 'orte') return placesPage(source, reader);
  if (page === 'karte') return cardPage(source, reader, { id: null, place: null });
  const land = landCodes.find((code) => page === `orte/${lands[code].slug}`);
  return land ? landPage(source, reader, land, noQuestion) : plainPage(reader, page);
}

async function contentOf(assets: Assets, address: string): Promise<Uint8Array> {
  const answer = assets.serve(address.replace(/^assets\//, ''), '');
  return new Uint8Array(await answer!.arrayBuffer());
}
