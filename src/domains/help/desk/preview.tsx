import type { Kysely } from 'kysely';
import type { Content } from '../../../platform/editable.ts';
import { tongueOf } from '../../../platform/i18n/index.ts';
import { type Reader, readerOf } from '../reader.ts';
import { textsOf } from '../texts/load.ts';
import { type Parts, partsOf, soundKeys } from '../texts/parts.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { keyIn, partsIn } from './content.ts';
import { PreviewedParts } from './views/previewed-parts.tsx';

/** The text as readers will see it, in its own language; a part that cannot be shown yet stands as it was typed. */
export async function previewText(db: Kysely<unknown>, content: Content) {
  const key = keyIn(content);
  if (!key) return null;
  const tongue = tongueOf(key.code)!;
  const files = await presentFiles(db);
  const german = partsOf(key.name, files.get(`de/${key.name}`)!.body);
  const reader: Reader = readerOf(
    {
      mode: 'production',
      texts: textsOf(files),
      asset: (name) => name,
      exitHref: '/weg',
      link: (code, page) => `/${code}/hilfe${page && `/${page}`}`,
      answers: false,
      today: '',
    },
    tongue,
  );
  return (
    <PreviewedParts reader={reader} name={key.name} parts={inOrder(partsIn(content), german)} />
  );
}

/** As pages have them: the database keeps the fields of a content in an order of its own. */
function inOrder(parts: Parts, german: Parts): Parts {
  return new Map(
    [...german.keys(), ...soundKeys].flatMap((part) => {
      const text = parts.get(part);
      return text === undefined ? [] : [[part, text]];
    }),
  );
}
