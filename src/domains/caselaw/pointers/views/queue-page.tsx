import { formatCourtDate, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Pointer } from '../pointer.ts';
import { words } from '../words.ts';

type QueuePageProps = {
  readonly language: Language;
  readonly pointers: readonly Pointer[];
  readonly done: 'abgelehnt' | null;
};

export function QueuePage({ language, pointers, done }: QueuePageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('queue.title')}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say('queue.declined')}</p>
        </Notice>
      )}
      {pointers.length === 0 ? (
        <EmptyState title={say('queue.empty')} />
      ) : (
        <ul class="rows">
          {pointers.map((pointer) => (
            <li>
              <div>
                <a href={`/${language}/redaktion/hinweise/${pointer.id}`}>
                  <Isolated>{nameOf(pointer)}</Isolated>
                </a>
                <p class="small quiet">
                  {say(pointer.sentFor ? 'queue.member' : 'queue.anybody', {
                    at: formatMoment(pointer.receivedAt.getTime(), language),
                    organisation: pointer.sentFor ?? '',
                  })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "BGH, 17.01.2023 – 2 StR 87/22", as far as it was told. */
function nameOf({ court, date, fileNumber }: Pointer): string {
  const place = [court, date && formatCourtDate(date)].filter(Boolean).join(', ');
  return [place, fileNumber].filter(Boolean).join(' – ');
}
