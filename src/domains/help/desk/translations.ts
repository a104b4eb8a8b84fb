import { type Kysely, sql } from 'kysely';
import type { SourceChange, Translation, Translations } from '../../../platform/editable.ts';
import { tongues } from '../../../platform/i18n/index.ts';
import { isConfirmed } from '../texts/edition.ts';
import type { TextFiles } from '../texts/files.ts';
import { classOf, keyText, parseTextKey, type TextKey, textNames } from '../texts/names.ts';
import { partsOf } from '../texts/parts.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { nameOfLanguage, nameOfPart, nameOfText } from './names.ts';

/** How every text stands in every language of help. */
export async function listTranslations(db: Kysely<unknown>): Promise<Translations> {
  const files = await presentFiles(db);
  return {
    languages: tongues.map(({ code }) => ({ code, name: nameOfLanguage(code) })),
    texts: textNames.map((name) => ({ name, title: nameOfText(name) })),
    states: tongues.flatMap(({ code }) => textNames.map((name) => stateOf({ code, name }, files))),
  };
}

function stateOf(key: TextKey, files: TextFiles): Translation {
  const { code, name } = key;
  const german = files.get(`de/${name}`)!;
  const file = files.get(keyText(key));
  const isSource = code === 'de';
  const confirmed = file && isConfirmed(file, german) ? file.confirmed : null;
  return {
    key: keyText(key),
    language: code,
    text: name,
    exists: file !== undefined,
    isOutdated: file !== undefined && !isSource && file.source !== german.hash,
    isMachineMade: file?.translated === 'machine',
    confirmed,
    isAwaited: classOf(name) === 'rights' && !isSource && code !== 'en' && !confirmed,
  };
}

/** Parts of the German text that differ from those the translation was made from. */
export async function changedParts(
  db: Kysely<unknown>,
  key: string,
): Promise<readonly SourceChange[] | null> {
  const id = parseTextKey(key);
  if (!id) return null;
  const files = await presentFiles(db);
  const { rows } = await sql<{ body: string }>`
    select body from help.german
     where name = ${id.name} and hash = ${files.get(key)?.source ?? null}`.execute(db);
  if (!rows[0]) return null;
  const before = partsOf(id.name, rows[0].body);
  const now = partsOf(id.name, files.get(`de/${id.name}`)!.body);
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((part) => ({
      label: nameOfPart(id.name, part, now.has(part) ? now : before),
      before: before.get(part) ?? '',
      now: now.get(part) ?? '',
    }))
    .filter((change) => change.before !== change.now);
}
