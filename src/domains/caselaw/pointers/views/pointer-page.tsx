import { formatDate, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ExternalLink,
  Facts,
  Isolated,
  Notice,
  safeUrl,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { Pointer } from '../pointer.ts';
import { groupedReceipt } from '../receipt.ts';
import { words } from '../words.ts';

type PointerPageProps = {
  readonly language: Language;
  readonly pointer: Pointer;
  readonly reason: { readonly typed: string; readonly error: string | null };
};

/** One hint with everything that was told, and what can be done with it. */
export function PointerPage({ language, pointer, reason }: PointerPageProps) {
  const say = words(language);
  const base = `/${language}/redaktion/hinweise/${pointer.id}`;
  return (
    <>
      <h1>{say('pointer.title', { receipt: groupedReceipt(pointer.receipt) })}</h1>
      <Facts facts={factsOf(pointer, language)} />
      {pointer.originalId && (
        <p class="measure">
          <a href={`/${language}/redaktion/originale/${pointer.originalId}`}>
            {say('pointer.original')}
          </a>{' '}
          <span class="quiet">{say('pointer.original.hint')}</span>
        </p>
      )}
      {pointer.ending ? (
        <Notice kind="information" language={language}>
          <p>{say(`pointer.${pointer.ending}`)}</p>
        </Notice>
      ) : (
        <>
          <section class="section">
            <h2>{say('pointer.take.title')}</h2>
            <form class="form" action={`${base}/uebernahme`} method="post">
              <p>{say('pointer.take.hint')}</p>
              <Button>{say('pointer.take')}</Button>
            </form>
          </section>
          <section class="section">
            <h2>{say('pointer.decline.title')}</h2>
            <form class="form" action={`${base}/ablehnung`} method="post" novalidate>
              <TextField
                field={{
                  name: 'reason',
                  id: 'field-reason',
                  typed: reason.typed,
                  error: reason.error ?? undefined,
                }}
                label={say('reason')}
                hint={say('reason.hint')}
                rows={3}
                maximum={2000}
                language={language}
              />
              <Button kind="second">{say('pointer.decline')}</Button>
            </form>
          </section>
        </>
      )}
    </>
  );
}

function factsOf(pointer: Pointer, language: Language) {
  const say = words(language);
  const link = safeUrl(pointer.link);
  const facts = [
    { term: say('court'), value: <Isolated>{pointer.court}</Isolated>, isTold: true },
    {
      term: say('date'),
      value: pointer.date && formatDate(pointer.date, language),
      isTold: pointer.date,
    },
    {
      term: say('fileNumber'),
      value: <Isolated>{pointer.fileNumber}</Isolated>,
      isTold: pointer.fileNumber,
    },
    {
      term: say('link'),
      value: link ? <ExternalLink href={link}>{link}</ExternalLink> : pointer.link,
      isTold: pointer.link,
    },
    { term: say('note'), value: <Isolated>{pointer.note}</Isolated>, isTold: pointer.note },
    {
      term: say('contact'),
      value: <Isolated>{pointer.contact}</Isolated>,
      isTold: pointer.contact,
    },
    {
      term: say('pointer.received'),
      value: formatMoment(pointer.receivedAt.getTime(), language),
      isTold: true,
    },
    { term: say('pointer.from'), value: pointer.sentFor, isTold: pointer.sentFor },
  ];
  return facts.filter(({ isTold }) => isTold).map(({ term, value }) => ({ term, value }));
}
