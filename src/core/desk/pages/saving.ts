import type { Content, Problem, Row } from '../../../platform/editable.ts';
import { contentToEdit, saveDraft } from '../drafts.ts';
import { receiveFile } from '../files/index.ts';
import type { Refusal } from '../life.ts';
import { createThing } from '../opening.ts';
import type { LockedThing, Thing } from '../thing.ts';
import { lockThing } from '../things.ts';
import { blankForm, type DraftForm } from './draft-form.ts';
import { arrangeRows } from './fields/arrange-rows.ts';
import { differingFields } from './fields/differences.ts';
import { problemsOf } from './fields/problems.ts';
import { readContent } from './fields/read-content.ts';
import { rowsOf } from './fields/values.ts';
import { type Passing, passOn } from './passing-on.ts';
import type { Transaction } from './place.ts';
import { sentRevision, sentWord } from './sent-form.ts';
import type { Step } from './step.ts';
import { words } from './words.ts';

export type Saved =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly next: 'form' | 'preview';
    }
  | { readonly kind: 'passed'; readonly id: string; readonly step: Step }
  /** The form again: with more room or its groups in another order (no reason), or with what is wrong. */
  | {
      readonly kind: 'form';
      readonly thing: Thing | null;
      readonly form: DraftForm;
      readonly reason: 'malformed' | 'incomplete' | Refusal | null;
    }
  /** Somebody saved in between; `form` holds what this person typed, `theirs` what is kept now. */
  | {
      readonly kind: 'conflict';
      readonly thing: Thing;
      readonly form: DraftForm;
      readonly theirs: Content;
    };

/** Keeps what a form sent about a thing, and does what its button says. */
export async function saveSent(
  trx: Transaction,
  passing: Passing,
  thing: LockedThing,
  sent: FormData,
): Promise<Saved> {
  const { editable, person, at } = passing;
  const current = await contentToEdit(trx, thing);
  const form = await readForm(trx, passing, thing, sent, current.content);
  if (form.more !== null) return { kind: 'form', thing, form, reason: null };
  const withFiles = await receiveFiles(trx, passing, thing, form, sent);
  if (withFiles.problems.length > 0)
    return { kind: 'form', thing, form: withFiles, reason: 'malformed' };
  const { content } = withFiles;
  const revision = sentRevision(sent) ?? 0;
  const isSame = differingFields(form.sections, current.content, content).length === 0;
  // The same text twice, such as after a double click, is no conflict.
  const started = isSame ? thing.revision : revision;
  const outcome = await saveDraft(trx, editable, thing, { content, revision: started, person, at });
  if (outcome.done || outcome.refusal === 'unchanged')
    return afterwards(trx, passing, thing.id, { ...withFiles, content }, sent);
  const { refusal } = outcome;
  const newest = { ...withFiles, revision: thing.revision };
  return refusal === 'conflict'
    ? { kind: 'conflict', thing, form: newest, theirs: current.content }
    : { kind: 'form', thing, form: newest, reason: refusal };
}

/** The same for one that does not exist yet; it belongs to the organisation of whoever makes it. */
export async function createSent(
  trx: Transaction,
  passing: Passing,
  sent: FormData,
): Promise<Saved> {
  const { editable, person, at } = passing;
  const form = await readForm(trx, passing, null, sent, {});
  if (form.more !== null) return { kind: 'form', thing: null, form, reason: null };
  if (form.problems.length > 0) return { kind: 'form', thing: null, form, reason: 'malformed' };
  const { content } = form;
  const { organisationId } = person;
  const id = await createThing(trx, editable, { organisationId, content, person, at });
  return afterwards(trx, passing, id, form, sent);
}

/** `kept`: what is stored, for the fields of which a conflict's form chose the other's text. */
async function readForm(
  trx: Transaction,
  { editable, language }: Passing,
  thing: Thing | null,
  sent: FormData,
  kept: Content,
): Promise<DraftForm> {
  const blank = await blankForm(trx, editable, thing);
  const rows = blank.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'rows');
  const arranged = arrangeRows(rows, sent);
  const { content: typed, problems } = readContent(blank.sections, arranged, language);
  const content = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const isTheirs = sentWord(sent, `wahl.${name}`) === 'theirs';
      return [name, isTheirs ? (kept[name] ?? '') : value];
    }),
  );
  const isRoom = sent.has('mehr') || sent.has('zeile');
  const more = isRoom ? sentWord(sent, 'mehr') : null;
  const { malformed } = problemsOf(blank.sections, content, language);
  return {
    ...blank,
    content,
    revision: thing ? (sentRevision(sent) ?? 0) : null,
    problems: more === null ? [...problems, ...malformed] : [],
    more,
  };
}

/** Adds the files that came with the form; each that is not accepted is a problem of its field. */
async function receiveFiles(
  trx: Transaction,
  { services, language, person, at }: Passing,
  thing: Thing,
  form: DraftForm,
  sent: FormData,
): Promise<DraftForm> {
  const problems: Problem[] = [...form.problems];
  let { content } = form;
  const { id: thingId, organisationId } = thing;
  for (const field of form.sections.flatMap(({ fields }) => fields)) {
    if (field.kind !== 'files') continue;
    const { name, accept, count } = field;
    const files = sent.getAll(`${name}.neu`).filter((one) => typeof one !== 'string');
    for (const file of files.filter(({ size }) => size > 0)) {
      const rows = rowsOf(content, name);
      if (rows.length >= count) {
        const message = words(language)('problem.many', { count, length: rows.length + 1 });
        problems.push({ field: name, message });
        break;
      }
      const received = await receiveFile(trx, services, {
        thingId,
        organisationId,
        file,
        accept,
        besides: rows,
        person,
        at,
      });
      if (received.done) content = { ...content, [name]: withFile(rows, received.row) };
      else {
        const onlyPictures = received.problem === 'kind' && !accept.includes('pdf');
        const why = onlyPictures ? 'file.kind.image' : (`file.${received.problem}` as const);
        const message = words(language)(why, { name: file.name.slice(0, 100) });
        problems.push({ field: name, message });
      }
    }
  }
  return { ...form, content, problems };
}

/** A file that comes a second time is one. */
function withFile(rows: readonly Row[], received: Row): readonly Row[] {
  return [...rows.filter(({ file }) => file !== received.file), received];
}

/** What the button says beyond saving. */
async function afterwards(
  trx: Transaction,
  passing: Passing,
  id: string,
  form: DraftForm,
  sent: FormData,
): Promise<Saved> {
  const action = sentWord(sent, 'aktion');
  if (action !== 'weitergeben')
    return { kind: 'saved', id, next: action === 'ansehen' ? 'preview' : 'form' };
  const thing = await lockThing(trx, id);
  if (!thing) throw new Error('What was just saved is not there.');
  const { revision } = thing;
  const draft = { content: form.content, revision, note: '' };
  const passed = await passOn(trx, passing, thing, draft);
  if (passed.done) return { kind: 'passed', id, step: passed.step };
  const { problems, refusal } = passed;
  return { kind: 'form', thing, form: { ...form, revision, problems }, reason: refusal };
}
