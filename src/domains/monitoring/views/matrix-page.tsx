import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState, LinkRow, Table } from '../../../platform/ui/index.ts';
import { queryOf, type RecommendationFilter } from '../filter.ts';
import type { Matrix } from '../matrix.ts';
import { articleLabel, type Names } from '../name.ts';
import { articlePath, monitoringPath, recommendationPath, roundPath } from '../paths.ts';
import {
  type ArticleReference,
  articleKey,
  type Recommendation,
  states,
} from '../recommendation.ts';
import { topicsText } from '../topics-text.ts';
import { words } from '../words.ts';
import { RecommendationText } from './recommendation-text.tsx';
import { State, StateName } from './state-of-play.tsx';

type MatrixPageProps = {
  readonly matrix: Matrix;
  /** Those that recommendations name, to choose from. */
  readonly instruments: readonly { readonly law: string; readonly abbreviation: string }[];
  readonly law: string;
  readonly names: Names;
  readonly language: Language;
};

/** Articles down, rounds across: what was asked for, and how far it has come in the network's view. */
export function MatrixPage({ matrix, instruments, law, names, language }: MatrixPageProps) {
  const say = words(language);
  const path = monitoringPath(language, 'matrix');
  const chosen = instruments.find((one) => one.law === law)?.abbreviation ?? law;
  return (
    <>
      <h1>{say('view.matrix')}</h1>
      <p class="measure">{say('matrix.intro')}</p>
      {instruments.length > 1 && (
        <LinkRow
          name={say('matrix.instruments')}
          links={instruments.map((one) => ({
            href: `${path}?uebereinkommen=${one.law}`,
            label: one.abbreviation,
            current: one.law === law,
          }))}
        />
      )}
      <Legend language={language} />
      {matrix.rows.length === 0 ? (
        <EmptyState title={say('list.none')} />
      ) : (
        <div class="matrix">
          <Table
            id="matrix"
            stacks
            caption={say('matrix.caption', { instrument: chosen })}
            columns={[
              { title: say('article') },
              ...matrix.rounds.map(({ id }) => ({
                title: (
                  <a href={roundPath(language, id)}>{names.rounds.get(id)?.[language] ?? id}</a>
                ),
              })),
            ]}
            rows={matrix.rows.map(({ article, cells }) => [
              <RowHead article={article} names={names} language={language} />,
              ...cells.map((cell, at) => (
                <Cell
                  cell={cell}
                  filter={{
                    article: article ? articleKey(article) : undefined,
                    round: matrix.rounds[at]?.id,
                  }}
                  language={language}
                />
              )),
            ])}
          />
        </div>
      )}
    </>
  );
}

function Legend({ language }: { readonly language: Language }) {
  return (
    <ul class="legend" aria-label={words(language)('matrix.legend')}>
      {[null, ...states].map((state) => (
        <li>
          <StateName state={state} language={language} />
        </li>
      ))}
    </ul>
  );
}

function RowHead({
  article,
  names,
  language,
}: {
  readonly article: ArticleReference | null;
  readonly names: Names;
  readonly language: Language;
}) {
  if (article === null) return <>{words(language)('matrix.withoutArticle')}</>;
  const title = names.articles.get(articleKey(article))?.title[language];
  return (
    <>
      <a href={articlePath(language, article)}>{articleLabel(article, names)}</a>
      {title && <span class="matrix-title">{title}</span>}
    </>
  );
}

/** So many fit; the list has the rest. */
const mostInCell = 8;

function Cell({
  cell,
  filter,
  language,
}: {
  readonly cell: readonly Recommendation[];
  /** Asks for the same in the list. */
  readonly filter: RecommendationFilter;
  readonly language: Language;
}) {
  const say = words(language);
  if (cell.length === 0) return <span class="quiet">{say('matrix.nothing')}</span>;
  return (
    <ul class="plain">
      {cell.slice(0, mostInCell).map((one) => (
        <li>
          <a href={recommendationPath(language, one.id)}>
            {isAlone(one, cell) ? (
              topicsText(one, language)
            ) : (
              <RecommendationText one={one} language={language} />
            )}
          </a>
          <br />
          <State one={one} by="network" language={language} />
        </li>
      ))}
      {cell.length > mostInCell && (
        <li>
          <a href={monitoringPath(language, 'empfehlungen') + queryOf(filter)}>
            {say('list.all', { number: formatNumber(cell.length, language) })}
          </a>
        </li>
      )}
    </ul>
  );
}

/** Whether no other of the cell is about the same, so that its topics tell it from them. */
function isAlone(one: Recommendation, cell: readonly Recommendation[]): boolean {
  return !cell.some((other) => other !== one && other.topics.join() === one.topics.join());
}
