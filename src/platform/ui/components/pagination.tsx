import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';

type PaginationProps = {
  /** From 1. */
  readonly page: number;
  /** Number of the last page that can be opened. */
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly language: Language;
};

/** Pages of a list: first, last, and those around the current one. Nothing when there is only one. */
export function Pagination({ page, pages, href, language }: PaginationProps) {
  const say = words(language);
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={say('pages.name')}>
      <ol>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {say('pages.previous')}
            </a>
          </li>
        )}
        {shownPages(page, pages).map((number) =>
          number === null ? (
            <li class="pages-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <a
                href={href(number)}
                aria-label={say('pages.page', { number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {say('pages.next')}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** The numbers to show, ascending; null where some are left out. A gap of one page is that page. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages, ...(page < 3 ? [3] : [])];
  const shown = [...new Set(near)]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
