import type { Language } from '../../../platform/i18n/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import type { Named, NamedBy } from '../naming.ts';
import { words } from '../words.ts';

type NamedByListProps = { readonly named: Named; readonly language: Language };

/** The newest who name a norm, and the way to all of them. Nothing when nobody does. */
export function NamedByList({ named, language }: NamedByListProps) {
  const say = words(language);
  const { items, total, listHref } = named;
  if (items.length === 0) return null;
  return (
    <>
      {items.length < total && <p>{say('section.newest', { count: items.length })}</p>}
      <ul class="rows named-by" lang="de">
        {items.map((item) => (
          <li>
            <NamedByItem item={item} />
          </li>
        ))}
      </ul>
      <p class="named-by-all">
        <a href={listHref}>{say('section.search', { count: total })}</a>
      </p>
    </>
  );
}

/** One that names a norm. */
export function NamedByItem({ item }: { readonly item: NamedBy }) {
  return (
    <>
      <a href={item.href}>
        <bdi>{noBreak(item.label)}</bdi>
      </a>
      {item.title && (
        <span class="named-by-title">
          <bdi>{noBreak(item.title)}</bdi>
        </span>
      )}
      {item.details.length > 0 && <span class="quiet">{noBreak(item.details.join(' · '))}</span>}
    </>
  );
}
