import { audit, doneOf, hasRole, protectedPage, signedInOf } from '../../../core/accounts/index.ts';
import { contentToEdit, saveDraft, type Thing, textOf } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { atDecision, atLockedDecision, refuseChange, toolCrumbs } from './desk-place.ts';
import { removeOriginal } from './original-files.ts';
import { keepOriginal, listOriginals, type Original, sealOriginal } from './originals.ts';
import { sentFile, sentForm, sentText } from './sent-file.ts';
import { textOfFile } from './text-of-file.ts';
import { type Manner, manners, UploadPage, type UploadProblem } from './views/upload-page.tsx';
import { words } from './words.ts';

type Read = {
  readonly thing: Thing;
  readonly content: Content;
  readonly revision: number;
  readonly originals: readonly Original[];
};

export async function uploadPage(visit: Visit, editable: Editable): Promise<Response> {
  const read = await readDecision(visit, editable);
  return read ? show(visit, editable, read, null, 200) : errorResponse(visit, 404);
}

/** Puts the text of a file into the draft and keeps the file for the holder of the office's key only. */
export async function receiveUpload(visit: Visit, editable: Editable): Promise<Response> {
  const read = await readDecision(visit, editable);
  if (!read) return refuseChange(visit, 'original');
  const { config } = visit.get('services');
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const refuse = (problem: UploadProblem, status = 400) =>
    refuseUpload(visit, editable, read, problem, status);
  if (!config.intakeRecipient) return refuse('no_recipient', 409);
  const manner = manners.find((one) => one === sentText(sent, 'manner')) ?? null;
  if (textOf(read.content, 'text') !== '' && !manner) return refuse('no_manner');
  const bytes = await sentFile(sent, 'file');
  if (!bytes) return refuse('no_file');
  const file = await textOfFile(bytes);
  if (!file.read) return refuse(file.fault);
  const sealed = await sealOriginal({ config }, config.intakeRecipient, bytes);
  const revision = Number(sentText(sent, 'revision'));
  const outcome = await takeText(visit, editable, { ...file, sealed, manner, revision });
  if (outcome?.done) return visit.redirect(`${visit.req.path}?getan=gelesen`, 303);
  await removeOriginal(config.dataDir, sealed.id);
  if (!outcome) return refuseChange(visit, 'original');
  const newer = (await readDecision(visit, editable)) ?? read;
  return show(
    visit,
    editable,
    newer,
    outcome.refusal === 'conflict' ? 'conflict' : 'unchanged',
    409,
  );
}

type Taken = {
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
  readonly sealed: Awaited<ReturnType<typeof sealOriginal>>;
  readonly manner: Manner | null;
  readonly revision: number;
};

function takeText(visit: Visit, editable: Editable, taken: Taken) {
  const { text, metadata, hidden, sealed, manner, revision } = taken;
  const person = signedInOf(visit);
  const at = visit.get('services').clock();
  return atLockedDecision(visit, editable, async (trx, thing) => {
    const { content } = await contentToEdit(trx, thing);
    const before = textOf(content, 'text');
    const whole = manner === 'append' && before !== '' ? `${before}\n\n${text}` : text;
    const draft = { content: { ...content, text: whole }, revision, person, at };
    const outcome = await saveDraft(trx, editable, thing, draft);
    if (!outcome.done) return outcome;
    const told = hidden.length > 0 ? { ...metadata, hidden: hidden.join(', ') } : metadata;
    await keepOriginal(trx, sealed, { thingId: thing.id, person, at, metadata: told });
    const { personId, organisationId } = person;
    await audit(trx, {
      personId,
      organisationId,
      action: 'original',
      verb: 'create',
      object: { kind: 'original', id: sealed.id },
      result: 'done',
    });
    return outcome;
  });
}

function readDecision(visit: Visit, editable: Editable): Promise<Read | null> {
  return atDecision(visit, editable, async (trx, thing) => ({
    thing,
    ...(await contentToEdit(trx, thing)),
    originals: await listOriginals(trx, thing.id),
  }));
}

/** What is not taken changes nothing and is noted without its content. */
async function refuseUpload(
  visit: Visit,
  editable: Editable,
  read: Read,
  problem: UploadProblem,
  status: number,
): Promise<Response> {
  const { personId, organisationId } = signedInOf(visit);
  await audit(visit.get('services').db, {
    personId,
    organisationId,
    action: 'original',
    verb: 'create',
    object: { kind: editable.kind, id: read.thing.id },
    result: 'failed',
  });
  return show(visit, editable, read, problem, status);
}

function show(
  visit: Visit,
  editable: Editable,
  { thing, content, revision, originals }: Read,
  problem: UploadProblem | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('upload.title');
  return protectedPage(
    visit,
    {
      title: problem ? wrongTitle(title, language) : title,
      crumbs: toolCrumbs(language, editable, thing, title),
      status,
    },
    <UploadPage
      language={language}
      base={`/${language}/redaktion/${editable.segment}/${thing.id}`}
      revision={revision}
      hasText={textOf(content, 'text') !== ''}
      acceptsFiles={visit.get('services').config.intakeRecipient !== null}
      mayEdit={hasRole(signedInOf(visit), ...editable.editors)}
      originals={originals}
      problem={problem}
      isDone={doneOf(visit, ['gelesen']) !== null}
    />,
  );
}
