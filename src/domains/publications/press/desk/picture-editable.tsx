import { rowsOf, secondReading, textOf, textsOf } from '../../../../core/desk/index.ts';
import type { CheckedDraft, Content, Editable, Problem } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { type Picture, pictureAnchor } from '../picture.ts';
import { findPicture, listPictures, removePicture, writePicture } from '../pictures.ts';
import { pressPath } from '../press-room.ts';
import { PressPicture } from '../views/press-picture.tsx';
import { words } from '../words.ts';
import { pictureForm } from './picture-form.ts';

const wordsOf = inEveryLanguage(words);

/** Pictures that the press may print; the key is the picture's id. */
export const pictureEditable: Editable = {
  kind: 'press-picture',
  segment: 'pressebilder',
  name: wordsOf('pictures.all'),
  one: wordsOf('pictures.one'),
  newOne: wordsOf('pictures.new'),
  weight: 44,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => pictureForm,
  title: (content) => textOf(content, 'titleDe'),
  list: async (db, { text, limit, offset }) => {
    const found = (await listPictures(db))
      .map(({ id, title }) => ({ key: id, title: title.de }))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
  },
  read: async (db, key) => {
    const picture = await findPicture(db, key);
    return picture && { content: contentOf(picture), organisationId: null };
  },
  check: async (_db, draft) => problemsOf(draft),
  publish: async (db, { key, content, at }) => ({
    key: await writePicture(db, key, pictureOf(content), at),
  }),
  withdraw: removePicture,
  address: async (db, key, language) => {
    const picture = await findPicture(db, key);
    return picture && `${pressPath(language)}#${pictureAnchor(picture)}`;
  },
  preview: async (_db, content, language) => {
    const picture = { ...pictureOf(content), id: '', size: null };
    return <PressPicture picture={picture} language={language} />;
  },
  styles: ['press.css'],
};

function contentOf({
  title,
  photographer,
  rights,
  takenOn,
  file,
  name,
  type,
  alt,
}: Picture): Content {
  return {
    files: [{ file, name, type, alt: alt.de }],
    altEn: alt.en,
    titleDe: title.de,
    titleEn: title.en,
    photographer,
    rightsDe: rights.de,
    rightsEn: rights.en,
    takenOn,
  };
}

function pictureOf(content: Content): Omit<Picture, 'id'> {
  const { file = '', name = '', type = '', alt = '' } = rowsOf(content, 'files')[0] ?? {};
  return {
    title: textsOf(content, 'title'),
    photographer: textOf(content, 'photographer'),
    rights: textsOf(content, 'rights'),
    takenOn: textOf(content, 'takenOn'),
    file,
    name,
    type,
    alt: { de: alt, en: textOf(content, 'altEn') },
  };
}

function problemsOf({ content, language }: CheckedDraft): readonly Problem[] {
  const message = words(language)('desk.picture.alt.none');
  return rowsOf(content, 'files').flatMap(({ alt }, index) =>
    alt ? [] : [{ field: 'files', row: { index, field: 'alt' }, message }],
  );
}
