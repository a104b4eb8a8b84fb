import type { Kysely } from 'kysely';
import type { ChoiceField, Field, Section, TextField } from '../../../platform/editable.ts';
import { tongueOf } from '../../../platform/i18n/index.ts';
import type { TextFiles } from '../texts/files.ts';
import type { TextFile } from '../texts/front-matter.ts';
import { parseInline, placeholdersOf } from '../texts/inline.ts';
import { keyText, parseTextKey, type TextKey } from '../texts/names.ts';
import { type Parts, partsOf, soundKeys } from '../texts/parts.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { fieldOf } from './content.ts';
import { titleOfText } from './names.ts';
import sentenceGroups from './sentence-groups.json' with { type: 'json' };
import { textsOf } from './words.ts';

/** The form of a text: a field for each part of the German one. New texts are not made at the desk: none without a key. */
export async function helpTextForm(
  db: Kysely<unknown>,
  key: string | null,
): Promise<readonly Section[]> {
  const id = parseTextKey(key ?? '');
  if (!id) return [];
  const files = await presentFiles(db);
  const german = partsOf(id.name, files.get(`de/${id.name}`)!.body);
  return [
    { title: textsOf('section.text'), fields: headFields(id, files) },
    ...(id.name === 'core' ? sentenceSections(id, files, german) : pageSections(id, german)),
  ];
}

/** Which text it is, and for translations what it was compared with and who made it. */
function headFields(id: TextKey, files: TextFiles): readonly Field[] {
  const title = { de: titleOfText(id), en: titleOfText(id, 'en') };
  const which: ChoiceField = {
    kind: 'choice',
    name: 'text',
    label: textsOf('field.text'),
    required: true,
    options: [{ value: keyText(id), label: title }],
  };
  if (id.code === 'de') return [which];
  const present = files.get(`de/${id.name}`)!;
  return [which, sourceField(files.get(keyText(id)), present), translatedField];
}

function sourceField(own: TextFile | undefined, german: TextFile): ChoiceField {
  const earlier = own?.source && own.source !== german.hash ? [own.source] : [];
  return {
    kind: 'choice',
    name: 'source',
    label: textsOf('field.source'),
    hint: textsOf('field.source.hint'),
    required: true,
    options: [
      ...earlier.map((value) => ({ value, label: textsOf('field.source.earlier') })),
      { value: german.hash, label: textsOf('field.source.present') },
    ],
  };
}

const translatedField: ChoiceField = {
  kind: 'choice',
  name: 'translated',
  label: textsOf('field.translated'),
  required: true,
  options: [
    { value: 'machine', label: textsOf('field.translated.machine') },
    { value: 'person', label: textsOf('field.translated.person') },
  ],
};

function pageSections(id: TextKey, german: Parts): readonly Section[] {
  const keys = [...german.keys()].flatMap((part) => part.match(/(?<=^heading\.).+/)?.[0] ?? []);
  const field = (part: string) => textField(id, german, part);
  return [
    { title: textsOf('section.start'), fields: [field('title'), field('introduction')] },
    ...keys.map((key) => {
      const heading = german.get(`heading.${key}`)!;
      return {
        title: { de: heading, en: heading },
        fields: [field(`heading.${key}`), field(`body.${key}`)],
      };
    }),
  ];
}

const groupTitles: Readonly<Record<string, Section['title']>> = sentenceGroups;

function sentenceSections(id: TextKey, files: TextFiles, german: Parts): readonly Section[] {
  const sections: { title: Section['title']; fields: Field[] }[] = [];
  for (const part of german.keys()) {
    const title = Object.hasOwn(groupTitles, part) ? groupTitles[part]! : null;
    if (title || sections.length === 0) sections.push({ title, fields: [] });
    sections.at(-1)!.fields.push(textField(id, german, part));
  }
  const hasSounds = /^sound\./m.test(files.get(keyText(id))?.body ?? '');
  const sounds = {
    title: textsOf('section.sound'),
    fields: soundKeys.map((key) => soundField(id, key)),
  };
  return hasSounds ? [...sections, sounds] : sections;
}

/** Bounds of one part, UTF-16 code units: several times the longest that there is. */
const maximumSentence = 600;
const maximumText = 10_000;

function textField(id: TextKey, german: Parts, part: string): TextField {
  const isText = part === 'introduction' || part.startsWith('body.');
  const placeholders = placeholdersOf(parseInline(german.get(part)!)).map((name) => `{${name}}`);
  const hint = hintOf(isText, placeholders.join(', '));
  return {
    kind: 'text',
    name: fieldOf(part),
    label: id.name === 'core' ? { de: part, en: part } : textsOf(labels[part.split('.')[0]!]!),
    ...(hint ? { hint } : {}),
    ...(german.get(part) ? { required: true } : {}),
    ...(isText ? { rows: rowsFor(german.get(part)!) } : {}),
    maximum: isText ? maximumText : maximumSentence,
    ...writing(id),
  };
}

const labels: Record<
  string,
  'field.title' | 'field.introduction' | 'field.heading' | 'field.body'
> = {
  title: 'field.title',
  introduction: 'field.introduction',
  heading: 'field.heading',
  body: 'field.body',
};

function hintOf(isText: boolean, names: string): TextField['hint'] | null {
  const hints = [
    ...(names ? [textsOf('field.placeholders', { names })] : []),
    ...(isText ? [textsOf('field.markdown')] : []),
  ];
  if (hints.length === 0) return null;
  return { de: hints.map(({ de }) => de).join(' '), en: hints.map(({ en }) => en).join(' ') };
}

/** Lines of eighty letters, and some to spare. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 80), 0);
  return Math.min(Math.max(lines + 2, 4), 24);
}

function soundField(id: TextKey, key: string): TextField {
  const label = textsOf('field.sound', { key: key.replace('sound.', 'say.') });
  return { kind: 'text', name: fieldOf(key), label, maximum: maximumSentence, ...writing(id) };
}

function writing({ code }: TextKey): Pick<TextField, 'lang' | 'dir'> {
  const { lang, dir } = tongueOf(code)!;
  return dir === 'rtl' ? { lang, dir } : { lang };
}
