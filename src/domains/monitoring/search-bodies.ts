import { type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchHit, SearchText } from '../../platform/search.ts';
import type { Body, Round } from './monitoring.ts';
import { listBodies, listRounds } from './rounds.ts';

/** Bodies and, as parts of them, their rounds on Germany. */
export const bodySearch: KeptSource = {
  kind: 'monitoring-body',
  label: { de: 'Gremien und Prüfrunden', en: 'Bodies and rounds' },
  weight: 45,
  texts: async ({ db }, ids) => {
    const bodies = (await listBodies(db)).filter(({ id }) => ids === null || ids.includes(id));
    const rounds = await listRounds(db);
    return bodies.flatMap((body) =>
      languages.flatMap((language) => [
        ofBody(body, language),
        ...rounds
          .filter((round) => round.body === body.id)
          .map((round) => ofRound(round, body, language)),
      ]),
    );
  },
  named: async ({ db }, text, language) => {
    const typed = text.trim().toLowerCase();
    const isCalled = ({ short, name }: Body) =>
      languages.some((one) => [short[one], name[one]].some((own) => own.toLowerCase() === typed));
    const body = (await listBodies(db)).find(isCalled);
    return body ? hitOf(body, language) : null;
  },
};

function hitOf(body: Body, language: Language): SearchHit {
  const { id, title } = ofBody(body, language);
  const href = `/${language}/monitoring/gremien/${id}`;
  return { id, title, lang: language, href, note: '', date: null, passage: [] };
}

function ofBody({ id, short, name }: Body, language: Language): SearchText {
  const title =
    short[language] === name[language] ? name[language] : `${short[language]}: ${name[language]}`;
  return {
    id,
    language,
    title,
    body: '',
    path: `/:language/monitoring/gremien/${id}`,
    note: '',
    date: null,
    rank: 1,
  };
}

function ofRound({ id, title, theme }: Round, body: Body, language: Language): SearchText {
  return {
    id: `${body.id}#${id}`,
    language,
    title: `${body.short[language]}, ${title[language]}`,
    body: theme?.[language] ?? '',
    also: [body.name[language]],
    path: `/:language/monitoring/runden/${id}`,
    note: '',
    date: null,
  };
}
