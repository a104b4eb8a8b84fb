import { doneOf, readForm, uuidOf } from '../../../core/accounts/index.ts';
import { parseEnd, resolveEnd } from '../../../core/evidence/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { cleanLine, cleanText } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type FieldError, wrongTitle } from '../../../platform/ui/index.ts';
import { listArticles } from '../../norms/index.ts';
import type { Transaction } from '../drafting/index.ts';
import type { Call, Question } from './call.ts';
import { showCall } from './call-pages.tsx';
import { findArticleNames, listPlaces } from './names.ts';
import { callPage } from './page.tsx';
import { callPath } from './paths.ts';
import { atLockedCall, note } from './place.ts';
import {
  addQuestion,
  changeQuestion,
  listQuestions,
  moveQuestion,
  removeQuestion,
} from './questions.ts';
import { QuestionForm } from './views/question-form.tsx';
import { QuestionsView } from './views/questions-view.tsx';
import { words } from './words.ts';

/** UTF-16 code units, as the table takes it. */
export const questionBound = 2000;
/** A call of more asks nobody. */
const mostQuestions = 60;

/** What a call asks, and the articles of which it may ask more. */
export function questionsPage(visit: Visit): Promise<Response> {
  return atDraft(visit, (trx, call) => show(visit, trx, call, { typed: '', error: null }));
}

/** Adds a question for each chosen article, with a sentence to begin with. */
export async function add(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atDraft(visit, async (trx, call) => {
    const say = words(call.language);
    const typed = cleanLine(sent('further'));
    const chosen = [...sent.all('article'), ...(typed === '' ? [] : [typed])];
    const fail = (key: Parameters<typeof say>[0], status: number, what = '') =>
      show(visit, trx, call, {
        typed,
        error: words(visit.get('language'))(key, { article: what }),
        status,
      });
    if (chosen.length === 0) return fail('questions.choose', 400);
    const articles: string[] = [];
    for (const one of chosen) {
      const article = await articleOf(trx, one);
      if (!article) return fail('questions.unknown', 400, one);
      articles.push(article);
    }
    const asked = (await listQuestions(trx, call.id)).map(({ article }) => article);
    const twice = articles.find(
      (one, index) => asked.includes(one) || articles.indexOf(one) < index,
    );
    if (twice) return fail('questions.twice', 409, twice);
    if (asked.length + articles.length > mostQuestions) return fail('questions.many', 400);
    for (const article of articles)
      await addQuestion(trx, call.id, { article, text: say('question.usual') });
    await note(trx, visit, call.id, { action: 'shadow_question', verb: 'create' });
    return visit.redirect(
      `${callPath(visit.get('language'), call.id, 'fragen')}?getan=gespeichert`,
      303,
    );
  });
}

export function questionPage(visit: Visit): Promise<Response> {
  return atQuestion(visit, (trx, call, question) =>
    showQuestion(visit, trx, call, question, { text: question.text, errors: [] }),
  );
}

export async function change(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atQuestion(visit, async (trx, call, question) => {
    const text = cleanText(sent('text')).trim();
    if (text === '' || text.length > questionBound) {
      const message = words(visit.get('language'))(
        text === '' ? 'question.missing' : 'question.long',
      );
      return showQuestion(visit, trx, call, question, {
        text,
        errors: [{ field: 'text', message }],
      });
    }
    await changeQuestion(trx, call.id, question.id, text);
    return done(visit, trx, call);
  });
}

export async function move(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atQuestion(visit, async (trx, call, question) => {
    await moveQuestion(trx, call.id, question.id, sent('way') === 'up' ? 'up' : 'down');
    return done(visit, trx, call);
  });
}

export function remove(visit: Visit): Promise<Response> {
  return atQuestion(visit, async (trx, call, question) => {
    await removeQuestion(trx, call.id, question.id);
    return done(visit, trx, call);
  });
}

async function done(visit: Visit, trx: Transaction, call: Call): Promise<Response> {
  await note(trx, visit, call.id, { action: 'shadow_question', verb: 'change' });
  return visit.redirect(
    `${callPath(visit.get('language'), call.id, 'fragen')}?getan=gespeichert`,
    303,
  );
}

type Work = (trx: Transaction, call: Call) => Promise<Response>;

/** Members answer what was asked: once a call is sent, its questions stay. */
function atDraft(visit: Visit, work: Work): Promise<Response> {
  return atLockedCall(visit, async (trx, call) => {
    if (!call.openedAt && !call.endedAt) return work(trx, call);
    if (visit.req.method === 'POST')
      await note(trx, visit, call.id, {
        action: 'shadow_question',
        verb: 'change',
        result: 'refused',
      });
    return showCall(visit, trx, call, 'not_draft');
  });
}

function atQuestion(
  visit: Visit,
  work: (trx: Transaction, call: Call, question: Question) => Promise<Response>,
): Promise<Response> {
  return atDraft(visit, async (trx, call) => {
    const id = uuidOf(visit, 'question');
    const question = (await listQuestions(trx, call.id)).find((one) => one.id === id);
    return question ? work(trx, call, question) : errorResponse(visit, 404);
  });
}

/** "cets-197/13" of that, of "article:cets-197/13", and of an address of this site; null when no such article is here. */
async function articleOf(trx: Transaction, typed: string): Promise<string | null> {
  const path = typed.replace(/^https?:\/\/[^/]+/, '');
  const name = /^\/(de|en)\//.test(path)
    ? await resolveEnd(trx, path)
    : parseEnd(typed.startsWith('article:') ? typed : `article:${typed}`);
  if (name?.kind !== 'article') return null;
  const found = await findArticleNames(trx, [{ article: name.id }], 'de');
  return found.has(name.id) ? name.id : null;
}

type Shown = { readonly typed: string; readonly error: string | null; readonly status?: number };

async function show(
  visit: Visit,
  trx: Transaction,
  call: Call,
  { typed, error, status = 200 }: Shown,
): Promise<Response> {
  const language = visit.get('language');
  const here = words(language)('questions.title');
  const questions = await listQuestions(trx, call.id);
  const asked = questions.map(({ article }) => article);
  const places = await listPlaces(trx, language);
  const laws = places.find(({ value }) => value === call.body)?.instruments ?? [];
  const offered = (await Promise.all(laws.map((law) => listArticles(trx, law))))
    .flat()
    .map(({ law, section, abbreviation, title }) => ({
      value: `${law}/${section}`,
      label: `Art. ${section} ${abbreviation}: ${title[language]}`,
    }))
    .filter(({ value }) => !asked.includes(value));
  return callPage(
    visit,
    { title: error ? wrongTitle(here, language) : here, call, here, status },
    <QuestionsView
      language={language}
      call={call}
      questions={questions}
      articles={await findArticleNames(trx, questions, language)}
      offered={offered}
      typed={typed}
      error={error}
      done={doneOf(visit, ['gespeichert'])}
    />,
  );
}

async function showQuestion(
  visit: Visit,
  trx: Transaction,
  call: Call,
  question: Question,
  {
    text,
    errors,
  }: { readonly text: string; readonly errors: readonly FieldError<{ text: string }>[] },
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const names = await findArticleNames(trx, [question], language);
  const title = names.get(question.article)?.title ?? question.article;
  return callPage(
    visit,
    {
      title: errors.length > 0 ? wrongTitle(title, language) : title,
      status: errors.length > 0 ? 400 : 200,
      call,
      between: [{ label: say('questions.title'), href: callPath(language, call.id, 'fragen') }],
      here: title,
    },
    <QuestionForm
      language={language}
      call={call}
      question={question}
      title={title}
      text={text}
      errors={errors}
    />,
  );
}
