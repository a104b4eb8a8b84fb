import type { Kysely } from 'kysely';
import type { Content, Editable, Listed, ReadContent, Wanted } from '../../../platform/editable.ts';
import { refreshTexts } from '../texts/living-texts.ts';
import { keyText, parseTextKey } from '../texts/names.ts';
import { partsOf } from '../texts/parts.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { helpTextChecks } from './checks.ts';
import { contentOf, contentOfParts, keyIn } from './content.ts';
import { helpTextForm } from './form.ts';
import { titleOfText } from './names.ts';
import { previewText } from './preview.tsx';
import { helpTextProblems } from './problems.ts';
import { publishText, withdrawText } from './publication.ts';
import { changedParts, listTranslations } from './translations.ts';
import { textsOf } from './words.ts';

/** Every text of help in every language, by "ro/rechte". */
export const helpTextEditable: Editable = {
  kind: 'help-text',
  segment: 'hilfetexte',
  name: textsOf('kind'),
  one: textsOf('kind.one'),
  weight: 30,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: helpTextChecks,
  withdrawal: 'keep',
  form: helpTextForm,
  title,
  list,
  read,
  check: helpTextProblems,
  publish: publishText,
  withdraw: withdrawText,
  afterwards: refreshTexts,
  address: async (_, key) => addressOf(key),
  preview: previewText,
  source,
  translations: { list: listTranslations, changes: changedParts },
  tools: [{ segment: 'bestaetigung', label: textsOf('confirm') }],
};

function title(content: Content): string {
  const key = keyIn(content);
  return key ? titleOfText(key) : '';
}

async function list(db: Kysely<unknown>, { text, limit, offset }: Wanted): Promise<Listed> {
  const wanted = text.toLocaleLowerCase('de');
  const all = [...(await presentFiles(db)).keys()]
    .map((key) => ({ key, title: titleOfText(parseTextKey(key)!) }))
    .filter((one) => one.title.toLocaleLowerCase('de').includes(wanted));
  return { total: all.length, found: all.slice(offset, offset + limit) };
}

/** A text that a language lacks is there with empty fields, so that it can be written. */
async function read(db: Kysely<unknown>, key: string): Promise<ReadContent | null> {
  const id = parseTextKey(key);
  if (!id) return null;
  const files = await presentFiles(db);
  return { content: contentOf(id, files.get(keyText(id))), organisationId: null };
}

function addressOf(key: string): string | null {
  const id = parseTextKey(key);
  if (!id) return null;
  return id.name === 'core' ? `/${id.code}/hilfe` : `/${id.code}/hilfe/${id.name}`;
}

/** The German text; it has none itself. */
async function source(db: Kysely<unknown>, key: string) {
  const id = parseTextKey(key);
  if (!id || id.code === 'de') return null;
  const file = (await presentFiles(db)).get(`de/${id.name}`)!;
  const content = contentOfParts(partsOf(id.name, file.body));
  return { label: textsOf('german'), content, lang: 'de' };
}
