import type { Commented } from '../comment.ts';
import { words } from '../words.ts';
import type { ReadingPageProps } from './reading-page.tsx';

/** Which paragraphs are shown: with comments, with those of the reader's organisation, with ones that have no answer. */
export const filters = ['angemerkt', 'eigene', 'offen'] as const;
export type Filter = (typeof filters)[number];

/** Fewer are seen at one glance. */
const fewest = 6;

type PaperFilterProps = ReadingPageProps & { readonly paragraphs: readonly Commented[] };

/** The ways to less of a long text, and its headings. */
export function PaperFilter(props: PaperFilterProps) {
  const { paragraphs, filter, paper, base, language } = props;
  if (paragraphs.length < fewest && !filter) return null;
  const say = words(language);
  const own = `${base}/${paper.id}`;
  const headings = paragraphs.filter(({ paragraph }) => paragraph.kind === 'heading');
  return (
    <>
      <ul class="link-row">
        <li>
          <a href={own} aria-current={filter === null ? 'true' : undefined}>
            {say('filter.all', { count: paragraphs.length })}
          </a>
        </li>
        {filters.map((one) => {
          const count = filtered(paragraphs, one, props).length;
          return (
            (count > 0 || one === filter) && (
              <li>
                <a href={`${own}?nur=${one}`} aria-current={one === filter ? 'true' : undefined}>
                  {say(`filter.${one}`, { count })}
                </a>
              </li>
            )
          );
        })}
      </ul>
      {filter === null && headings.length > 2 && (
        <details class="paper-form">
          <summary>{say('contents')}</summary>
          <ul>
            {headings.map(({ paragraph }) => (
              <li>
                <a href={`#absatz-${paragraph.id}`} lang={paper.language}>
                  {paragraph.text}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Those of the paragraphs that a filter lets through; null: all. */
export function filtered(
  paragraphs: readonly Commented[],
  filter: Filter | null,
  { reader }: Pick<ReadingPageProps, 'reader'>,
): readonly Commented[] {
  if (filter === null) return paragraphs;
  return paragraphs.filter(({ comments }) =>
    comments.some(
      ({ organisationId, answer }) =>
        filter === 'angemerkt' ||
        (filter === 'eigene' && organisationId === reader.organisationId) ||
        (filter === 'offen' && answer === null),
    ),
  );
}
