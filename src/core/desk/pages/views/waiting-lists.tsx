import { formatMoment, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import { Isolated, Tag } from '../../../../platform/ui/index.ts';
import type { Thing } from '../../thing.ts';
import type { Waiting } from '../../waiting.ts';
import { words } from '../words.ts';
import type { ShownPage, StartPageProps } from './start-page.tsx';

type WaitingPagesProps = {
  /** of: name of their kind. */
  readonly pages: readonly (ShownPage & { readonly of: string })[];
  readonly language: Language;
};

/** Pages of their own on which something waits. */
export function WaitingPages({ pages, language }: WaitingPagesProps) {
  const say = words(language);
  if (pages.length === 0) return null;
  return (
    <>
      <h3>{say('start.pages')}</h3>
      <ul class="rows">
        {pages.map(({ path, label, waiting, of }) => (
          <li>
            <a href={`/${language}/redaktion/${path}`}>{label[language]}</a>{' '}
            <Tag>{formatNumber(waiting, language)}</Tag>
            <p class="small quiet">{of}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

type WaitingListProps = StartPageProps & { readonly which: keyof Waiting };

/** One reason to wait for her, in words, and the things; nothing when there are none. */
export function WaitingList({ which, waiting, kinds, addressOf, language }: WaitingListProps) {
  const say = words(language);
  const things = waiting[which];
  if (things.length === 0) return null;
  const kindOf = ({ kind }: Thing) =>
    kinds.find(({ editable }) => editable.kind === kind)?.editable.one[language];
  return (
    <>
      <h3>{say(`start.${which}`, { count: things.length })}</h3>
      <p class="measure">{say(`start.${which}.lead`)}</p>
      <ul class="rows">
        {things.map((thing) => (
          <li>
            <a
              href={`${addressOf(thing.kind)}/${thing.id}${which === 'toCheck' ? '/pruefung' : ''}`}
            >
              <Isolated>{thing.title || say('untitled')}</Isolated>
            </a>
            <p class="small quiet">
              {kindOf(thing)} · {sinceWhen(thing, language)}
            </p>
            {which === 'returned' && thing.returned && (
              <p class="desk-text">{thing.returned.remark}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who submitted it and when, while it is in review; else when it was changed. */
function sinceWhen({ submission, changedAt }: Thing, language: Language): string {
  const say = words(language);
  if (!submission) return formatMoment(changedAt.epochMilliseconds, language);
  return say('start.submitted', {
    name: submission.submittedByName ?? say('somebody'),
    at: formatMoment(submission.submittedAt.epochMilliseconds, language),
  });
}
