import type { Kysely } from 'kysely';
import { rowsOf, textOf } from '../../../../core/desk/index.ts';
import { parseDate } from '../../../../platform/clock/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../../platform/editable.ts';
import { type Law, normAddress } from '../../norm.ts';
import { words } from '../../words.ts';
import { contentOfInstrument, instrumentOf } from '../content.ts';
import { dateKinds, type Instrument } from '../instrument.ts';
import { findInstrument, listArticles, listInstruments } from '../instruments.ts';
import { writeInstrument } from '../stored-instruments.ts';
import { InstrumentPage } from '../views/instrument-page.tsx';
import { legalCheck } from './checks.ts';
import { instrumentForm } from './form.ts';

/** Conventions and directives: what they are and what they mean for Germany. New ones come with the program. */
export const instrumentEditable: Editable = {
  kind: 'instrument',
  segment: 'uebereinkommen',
  name: { de: 'Übereinkommen', en: 'Conventions' },
  one: { de: 'Übereinkommen', en: 'Convention' },
  weight: 12,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [legalCheck],
  withdrawal: 'none',
  form: async () => instrumentForm,
  title: (content) => textOf(content, 'titleDe'),
  list: async (db, { text, limit, offset }) => {
    const all = (await listInstruments(db)).map(({ law, title }) => ({
      key: law.id,
      title: `${law.abbreviation}: ${title.de}`,
    }));
    const found = all.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
  },
  read: async (db, key) => {
    const instrument = await findInstrument(db, key);
    return instrument && { content: contentOfInstrument(instrument), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { key, content }) => {
    const present = key === null ? null : await findInstrument(db, key);
    if (!present) throw new Error('An instrument is not made at the desk.');
    await writeInstrument(db, instrumentOf(present.law, content));
    return { key: present.law.id };
  },
  withdraw: async () => {
    throw new Error('An instrument cannot be withdrawn.');
  },
  address: async (_db, key, language) => normAddress(language, key),
  preview: async (_db, content, language) =>
    InstrumentPage({
      instrument: finished(instrumentOf(unknownLaw, content)),
      articles: [],
      counts: new Map(),
      below: [],
      language,
    }),
  styles: ['norms.css'],
};

/** What a page can show of a draft that somebody still writes. */
function finished(instrument: Instrument): Instrument {
  const { adoptedOn, dates } = instrument;
  return {
    ...instrument,
    adoptedOn: parseDate(adoptedOn) ? adoptedOn : '',
    dates: dates.filter(({ kind, on }) => dateKinds.includes(kind) && parseDate(on)),
  };
}

/** A preview is asked without the key. */
const unknownLaw: Pick<Law, 'id' | 'abbreviation' | 'kind'> = {
  id: '',
  abbreviation: '…',
  kind: 'treaty',
};

/** A chapter that articles stand in stays; none has the key of another. */
async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const keys = rowsOf(content, 'chapters').map((row) => row.key ?? '');
  const twice = keys.flatMap((one, index) =>
    one !== '' && keys.indexOf(one) < index
      ? [{ field: 'chapters', row: { index, field: 'key' }, message: say('desk.problem.twice') }]
      : [],
  );
  const used = key === null ? [] : await listArticles(db, key);
  const missing = used.find(({ chapter }) => chapter !== null && !keys.includes(chapter));
  return missing
    ? [
        ...twice,
        {
          field: 'chapters',
          message: say('desk.problem.used', {
            chapter: missing.chapter ?? '',
            article: missing.section,
          }),
        },
      ]
    : twice;
}
