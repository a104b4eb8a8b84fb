import { networkOf } from '../../../core/accounts/index.ts';
import { keyed, readSecrets } from '../../../platform/crypto/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { callerAddress } from '../../../platform/http/limit.ts';
import { page } from '../../../platform/http/page.tsx';
import {
  type Empty,
  empty,
  formTitle,
  type Invalid,
  wrongTitle,
} from '../../../platform/ui/index.ts';
import { sentForm } from '../intake/sent-file.ts';
import { parseHint, refusedHint, sentFields, type TypedHint } from './hint-form.ts';
import { pointerState, receivePointer } from './pointers.ts';
import { parseReceipt } from './receipt.ts';
import { type AskedState, HintPage } from './views/hint-page.tsx';
import { ReceiptPage } from './views/receipt-page.tsx';
import { words } from './words.ts';

export function hintPage(visit: Visit): Promise<Response> {
  return show(visit, { form: empty }, 200);
}

/** Keeps a hint of anybody for the office, and shows the receipt once. */
export async function receiveHint(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const typed = sentFields(sent);
  const form = parseHint(typed, ['fileNumber', 'link'], language);
  if (form.state === 'invalid') return show(visit, { form }, 400);
  const { db, clock } = visit.get('services');
  const received = await receivePointer(db, form.value, networkKey(visit), clock());
  if (received.taken) {
    const title = words(language)('receipt.title');
    return page(
      visit,
      { title, crumbs: crumbs(visit, title), robots: 'noindex' },
      <ReceiptPage language={language} receipt={received.receipt} />,
    );
  }
  const { why } = received;
  return show(
    visit,
    { form: refusedHint(typed, words(language)(why)) },
    why === 'too_many' ? 429 : 503,
  );
}

/** What became of a hint, for whoever has its receipt; by POST, so that no address holds it. */
export async function hintState(visit: Visit): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const value = sent.get('receipt');
  const typed = typeof value === 'string' ? value : '';
  const receipt = parseReceipt(typed);
  if (!receipt) return show(visit, { form: empty, asked: { typed, state: 'wrong' } }, 400);
  const state = await pointerState(visit.get('services').db, receipt);
  return show(visit, { form: empty, asked: { typed, state } }, state ? 200 : 404);
}

type Shown = {
  readonly form: Empty | Invalid<TypedHint>;
  readonly asked?: AskedState;
};

function show(visit: Visit, { form, asked }: Shown, status: number): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('title');
  return page(
    visit,
    {
      title:
        asked?.state === 'wrong' ? wrongTitle(title, language) : formTitle(form, title, language),
      crumbs: crumbs(visit, title),
      status,
    },
    <HintPage language={language} form={form} asked={asked ?? null} />,
  );
}

function crumbs(visit: Visit, title: string) {
  const language = visit.get('language');
  return [
    { label: words(language)('caselaw'), href: `/${language}/rechtsprechung` },
    { label: title, href: null },
  ];
}

/** Names where a caller comes from without keeping it; the hour's count is all that it is for. */
function networkKey(visit: Visit): string {
  const { callers } = readSecrets(visit.get('services').config.dataDir);
  return keyed(callers, `hint ${networkOf(callerAddress(visit))}`);
}
