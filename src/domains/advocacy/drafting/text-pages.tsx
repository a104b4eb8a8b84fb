import type { Child } from 'hono/jsx';
import { doneOf, readForm, uuidOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { carryOut } from './carry-out.ts';
import { listComments } from './comments.ts';
import { bounds, type LockedPaper, type Paper } from './paper.ts';
import { pageBelow } from './paper-page.ts';
import { type NewParagraph, type Paragraph, paragraphsOf } from './paragraph.ts';
import {
  addParagraphs,
  listParagraphs,
  moveParagraph,
  saveParagraph,
  setParagraphState,
} from './paragraphs.ts';
import { atPaper, byOf, notThere, type Place, type Transaction } from './place.ts';
import { sentChoice, sentLine, sentNumber, sentText, sentUuid, textProblem } from './sent.ts';
import { isFor, type Outcome } from './stages.ts';
import { isUpToDate } from './versions.ts';
import { ParagraphConflictPage } from './views/paragraph-conflict-page.tsx';
import { boundOf, writtenKinds } from './views/paragraph-fields.tsx';
import { type ShownText, TextPage, type TypedParagraph } from './views/text-page.tsx';

const dones = ['gespeichert', 'eingefuegt', 'verschoben', 'entfernt', 'aufgenommen'] as const;

/** The text as the office has it, with a form for each paragraph. */
export async function textPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atPaper(visit, place, (trx, paper) => readText(visit, place, trx, paper));
  if (!shown) return errorResponse(visit, 404);
  return showText(visit, place, shown, null, 200);
}

export async function addToText(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const typed = typedParagraph(sent, 'add', sentUuid(sent('nach')) ?? '');
  const section = sentLine(sent('abschnitt')).slice(0, 200) || null;
  let anchor = '';
  return change(
    visit,
    place,
    typed,
    () => `eingefuegt#absatz-${anchor}`,
    async (trx, paper) => {
      const added = { after: typed.of || null, section, parts: partsOf(typed) };
      const outcome = await addParagraphs(trx, paper, added, byOf(visit));
      if (outcome.done) anchor = outcome.id;
      return outcome;
    },
  );
}

export async function saveInText(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const id = uuidOf(visit, 'paragraph');
  const revision = sentNumber(sent('revision'));
  if (!id || revision === null) return notThere(visit, place);
  const typed = typedParagraph(sent, 'edit', id);
  return change(
    visit,
    place,
    typed,
    () => `gespeichert#absatz-${id}`,
    (trx, paper) =>
      saveParagraph(
        trx,
        paper,
        { id, kind: typed.kind === 'heading' ? 'heading' : 'text', text: typed.text, revision },
        byOf(visit),
      ),
  );
}

export async function moveInText(visit: Visit, place: Place): Promise<Response> {
  const way = (await readForm(visit))('richtung') === 'hoch' ? 'up' : 'down';
  return actOnParagraph(visit, place, 'verschoben', (trx, paper, id) =>
    moveParagraph(trx, paper, id, way, byOf(visit)),
  );
}

export async function setInText(visit: Visit, place: Place): Promise<Response> {
  const isRemoval = (await readForm(visit))('stand') === 'entfernt';
  return actOnParagraph(visit, place, isRemoval ? 'entfernt' : 'aufgenommen', (trx, paper, id) =>
    setParagraphState(trx, paper, id, isRemoval ? 'removed' : 'present', byOf(visit)),
  );
}

type Work = (trx: Transaction, paper: LockedPaper) => Promise<Outcome<object>>;

function actOnParagraph(
  visit: Visit,
  place: Place,
  done: (typeof dones)[number],
  work: (trx: Transaction, paper: LockedPaper, id: string) => Promise<Outcome<object>>,
): Promise<Response> {
  const id = uuidOf(visit, 'paragraph');
  if (!id) return notThere(visit, place);
  const typed = { form: 'none', of: id, kind: 'text', text: '', problem: null } as const;
  return change(
    visit,
    place,
    typed,
    () => `${done}#absatz-${id}`,
    (trx, paper) => work(trx, paper, id),
  );
}

function typedParagraph(
  sent: (name: string) => string,
  form: 'add' | 'edit',
  of: string,
): TypedParagraph {
  const kind = sentChoice(sent('art'), writtenKinds[form]) ?? 'text';
  const text = kind === 'heading' ? sentLine(sent('text')) : sentText(sent('text'));
  const typed = { form, of, kind, text };
  const problem = textProblem(text, boundOf(kind));
  const isLong = partsOf(typed).some((part) => part.text.length > bounds.paragraph);
  return { ...typed, problem: problem ?? (isLong ? 'long' : null) };
}

function partsOf({ kind, text }: Pick<TypedParagraph, 'kind' | 'text'>): readonly NewParagraph[] {
  return kind === 'several' ? paragraphsOf(text) : [{ kind, text }];
}

/** Does it and goes back to the paragraph, or shows the text with what was typed; of two texts, both. */
async function change(
  visit: Visit,
  place: Place,
  typed: TypedParagraph,
  done: () => string,
  work: Work,
): Promise<Response> {
  const found = await carryOut(visit, place, typed.problem !== null, work, (trx, paper) =>
    readText(visit, place, trx, paper),
  );
  if (!found) return notThere(visit, place);
  const { shown, refusal } = found;
  if (!shown)
    return visit.redirect(`${place.base}/${visit.req.param('id')}/text?getan=${done()}`, 303);
  const theirs = shown.paragraphs.find(({ id }) => id === typed.of);
  if (refusal === 'conflict' && theirs) return showConflict(visit, place, shown, typed, theirs);
  return showText(visit, place, shown, { ...typed, refusal }, refusal ? 409 : 400);
}

async function readText(
  visit: Visit,
  { kind, origin }: Place,
  trx: Transaction,
  paper: Paper,
): Promise<ShownText> {
  const language = visit.get('language');
  const paragraphs = await listParagraphs(trx, paper.id);
  const comments = await listComments(trx, paper.id);
  return {
    paper,
    paragraphs,
    comments,
    beside: (await kind.beside?.(trx, paper, language)) ?? new Map<string, Child>(),
    problems: (await kind.problems?.(trx, paper, paragraphs, { language, origin })) ?? [],
    mayEdit: isFor(paper, 'edit'),
    isUpToDate: await isUpToDate(trx, paper),
  };
}

function showText(
  visit: Visit,
  place: Place,
  shown: ShownText,
  typed: TypedParagraph | null,
  status: number,
): Promise<Response> {
  return pageBelow(visit, place, shown.paper, { here: 'writing.title', status }, (around) => (
    <TextPage {...shown} {...around} typed={typed} done={doneOf(visit, dones)} />
  ));
}

function showConflict(
  visit: Visit,
  place: Place,
  { paper }: ShownText,
  typed: TypedParagraph,
  theirs: Paragraph,
): Promise<Response> {
  return pageBelow(visit, place, paper, { here: 'writing.title', status: 409 }, (around) => (
    <ParagraphConflictPage {...around} paper={paper} typed={typed} theirs={theirs} />
  ));
}
