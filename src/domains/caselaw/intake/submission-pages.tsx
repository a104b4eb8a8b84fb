import type { Kysely } from 'kysely';
import { audit, protectedPage, signedInOf } from '../../../core/accounts/index.ts';
import type { SignedIn, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Empty, empty, formTitle, type Invalid } from '../../../platform/ui/index.ts';
import { parseHint, refusedHint, sentFields, type TypedHint } from '../pointers/hint-form.ts';
import { receiveSubmission } from '../pointers/submissions.ts';
import { ReceiptPage } from '../pointers/views/receipt-page.tsx';
import { atOwn } from './desk-place.ts';
import { removeOriginal } from './original-files.ts';
import { sealOriginal } from './originals.ts';
import { sentFile, sentForm } from './sent-file.ts';
import { fileKind, maximumFileBytes } from './text-of-file.ts';
import { SubmissionPage } from './views/submission-page.tsx';
import { words } from './words.ts';

type SubmissionForm = Empty | Invalid<TypedHint>;

export function submissionPage(visit: Visit): Promise<Response> {
  return show(visit, empty, null, 200);
}

/** A member's decision: encrypted on receipt and put into the office's queue; nobody but the key's holder reads it. */
export async function receiveDecision(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const { config, clock, db } = visit.get('services');
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const typed = sentFields(sent);
  const form = parseHint({ ...typed, link: '', contact: '', website: '' }, ['file'], language);
  // When only the file is wrong, its message stands at the file.
  const again: SubmissionForm = form.state === 'invalid' ? form : refusedHint(typed, '');
  if (!config.intakeRecipient) {
    await note(db, signedInOf(visit), null);
    return show(visit, again, say('fault.no_recipient'), 409);
  }
  const bytes = await sentFile(sent, 'file');
  const fault = faultOf(bytes);
  if (!bytes || fault || form.state === 'invalid')
    return show(visit, again, fault && say(`fault.${fault}`), 400);
  const sealed = await sealOriginal({ config }, config.intakeRecipient, bytes);
  const receipt = await atOwn(visit, async (trx) => {
    const received = await receiveSubmission(trx, form.value, sealed, clock());
    await note(trx, signedInOf(visit), received?.id ?? null);
    return received?.receipt ?? null;
  });
  if (receipt)
    return protectedPage(
      visit,
      { title: say('submission.done') },
      <ReceiptPage language={language} receipt={receipt} />,
    );
  await removeOriginal(config.dataDir, sealed.id);
  return show(visit, again, say('fault.no_office'), 503);
}

/** `id`: of the hint that was made; null: it was refused (R78). */
function note(
  db: Kysely<unknown>,
  { personId, organisationId }: SignedIn,
  id: string | null,
): Promise<void> {
  return audit(db, {
    personId,
    organisationId,
    action: 'pointer',
    verb: 'create',
    ...(id === null ? {} : { object: { kind: 'pointer', id } }),
    result: id === null ? 'refused' : 'done',
  });
}

function faultOf(bytes: Buffer | null) {
  if (!bytes) return 'no_file';
  if (bytes.length > maximumFileBytes) return 'too_large';
  return fileKind(bytes) ? null : 'unknown_kind';
}

function show(
  visit: Visit,
  form: SubmissionForm,
  fileError: string | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('submission.title');
  return protectedPage(
    visit,
    {
      title: formTitle(form, title, language),
      crumbs: [{ label: title, href: null }],
      status,
    },
    <SubmissionPage
      language={language}
      form={form}
      fileError={fileError}
      acceptsFiles={visit.get('services').config.intakeRecipient !== null}
    />,
  );
}
