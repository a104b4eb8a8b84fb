import type { Language } from '../../../../platform/i18n/index.ts';
import { SourceName, Tag, Unverified } from '../../../../platform/ui/index.ts';
import type { InsertedFigure } from '../figures.ts';
import { words } from '../words.ts';

type FigureListProps = {
  readonly figures: readonly InsertedFigure[];
  /** Of the page. */
  readonly language: Language;
  /** In which the figures are told; that of the page where it is left out. */
  readonly told?: Language;
};

/** Each figure with its edition and source. */
export function FigureList({ figures, language, told = language }: FigureListProps) {
  const say = words(told);
  return (
    <ul class="rows press-figures" lang={told === language ? undefined : told}>
      {figures.map((figure) => (
        <li>
          <p>
            <a href={figure.href}>{figure.title}</a>
            {figure.note && (
              <>
                {' '}
                <Tag>{figure.note}</Tag>
              </>
            )}
            <Unverified sourced={figure} language={told} />
          </p>
          {figure.detail && <p class="measure">{figure.detail}</p>}
          <p class="quiet small">
            {say('figure.published', { day: figure.dated })}
            {' · '}
            {say('figure.source')} <SourceName sourced={figure} />
          </p>
        </li>
      ))}
    </ul>
  );
}
