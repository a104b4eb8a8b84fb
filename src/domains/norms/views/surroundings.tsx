import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { Notice, noBreak, SourceName, Unverified } from '../../../platform/ui/index.ts';
import { normAddress } from '../norm.ts';
import { type ReplacedNorm, type Replacement, replacedName } from '../replacements/replacement.ts';
import type { Surroundings } from '../surroundings.ts';
import { words } from '../words.ts';
import { NamedByItem } from './named-by-list.tsx';

type SurroundingsProps = { readonly around: Surroundings; readonly language: Language };

/** Says at the top that a norm does not apply any more, or soon, or what it has replaced. `today`: ISO 8601. */
export function ReplacedNotices({
  around,
  law,
  today,
  language,
}: SurroundingsProps & { readonly law: string; readonly today: string }) {
  return (
    <>
      {around.replacements.map((one) => (
        <Notice kind={one.replaced.law === law ? 'caution' : 'information'} language={language}>
          <ReplacedText one={one} isAhead={one.since > today} language={language} />
        </Notice>
      ))}
    </>
  );
}

function ReplacedText({
  one,
  isAhead,
  language,
}: {
  readonly one: Replacement;
  readonly isAhead: boolean;
  readonly language: Language;
}) {
  const { replaced, by, since } = one;
  const key = isAhead ? 'replaced.ahead' : 'replaced.since';
  const [before = '', after = ''] = words(language)(key, {
    date: formatDate(since, language),
  }).split('|');
  return (
    <p>
      <NormLink norm={replaced} language={language} /> {before}
      <NormLink norm={by} language={language} />
      {after}
      <Unverified sourced={one} language={language} />{' '}
      <span class="small">
        (<SourceName sourced={one} />)
      </span>
    </p>
  );
}

function NormLink({
  norm,
  language,
}: {
  readonly norm: ReplacedNorm;
  readonly language: Language;
}) {
  return (
    <a href={normAddress(language, norm.law, norm.section)} lang="de">
      {noBreak(replacedName(norm))}
    </a>
  );
}

/** Things besides decisions that name a norm, each kind under its heading. */
export function Mentions({ around, language }: SurroundingsProps) {
  return (
    <>
      {around.mentions.map(({ heading, items }, index) => (
        <section class="section" aria-labelledby={mentionsId(index)}>
          <h2 id={mentionsId(index)}>{heading[language]}</h2>
          <ul class="rows named-by">
            {items.map((item) => (
              <li>
                <NamedByItem item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Where the things of one kind begin on the page. */
export function mentionsId(index: number): string {
  return `nennungen-${index}`;
}
