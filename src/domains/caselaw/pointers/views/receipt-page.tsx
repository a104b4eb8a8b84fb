import type { Language } from '../../../../platform/i18n/index.ts';
import { groupedReceipt } from '../receipt.ts';
import { words } from '../words.ts';

type ReceiptPageProps = { readonly language: Language; readonly receipt: string };

/** The receipt of a hint; it is shown this once. */
export function ReceiptPage({ language, receipt }: ReceiptPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('receipt.title')}</h1>
      <p class="lead">{say('receipt.lead')}</p>
      <p class="once">{groupedReceipt(receipt)}</p>
      <p class="measure">{say('receipt.keep')}</p>
      <p>
        <a href={`/${language}/rechtsprechung/hinweis`}>{say('receipt.back')}</a>
      </p>
    </>
  );
}
