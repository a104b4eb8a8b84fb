import type { Language } from '../../../platform/i18n/index.ts';
import { BackArrow } from '../../../platform/ui/index.ts';
import { words } from '../words.ts';

/** The search a reader came from, and the hits before and after this one. */
export type Neighbours = {
  readonly listHref: string;
  readonly total: { readonly value: number; readonly exact: boolean };
  readonly previous: HitLink | null;
  readonly next: HitLink | null;
};

export type HitLink = { readonly number: number; readonly href: string };

type WayBackProps = { readonly neighbours: Neighbours; readonly language: Language };

export function WayBack({ neighbours, language }: WayBackProps) {
  const say = words(language);
  const { listHref, total, previous, next } = neighbours;
  const hits = [previous, next].filter((hit) => hit !== null);
  return (
    <div class="way-back unprinted">
      <a href={listHref}>
        <BackArrow />
        {total.exact ? say('decision.back', { count: total.value }) : say('decision.backAbout')}
      </a>
      {hits.length > 0 && (
        <nav aria-label={say('decision.neighbours')}>
          {hits.map((hit, index) => (
            <>
              {index > 0 && ' · '}
              <a href={hit.href} rel={hit === previous ? 'prev' : 'next'}>
                {say('decision.hit', { number: hit.number })}
              </a>
            </>
          ))}
        </nav>
      )}
    </div>
  );
}
