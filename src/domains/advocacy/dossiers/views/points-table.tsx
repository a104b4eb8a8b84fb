import type { Language } from '../../../../platform/i18n/index.ts';
import { ExternalLink, SourceName, Table, Tag, Unverified } from '../../../../platform/ui/index.ts';
import {
  type Dossier,
  newestOutcome,
  type Outcome,
  outcomeAt,
  type Point,
  paperKey,
  pointsAt,
  type Stage,
} from '../dossier.ts';
import type { References } from '../references.ts';
import { words } from '../words.ts';
import { outcomePlace, outcomeStage, outcomeText, stageText } from './texts.ts';

type DossierProps = { readonly dossier: Dossier; readonly language: Language };
type PointsTableProps = DossierProps & { readonly demands: References['demands'] };

/** Everything that was asked, and what came of it so far. */
export function PointsTable({ dossier, demands, language }: PointsTableProps) {
  const say = words(language);
  return (
    <div class="dossier-points">
      <Table
        stacks
        id="gefordert"
        caption={<span class="unseen">{say('points.all')}</span>}
        columns={[{ title: say('points.asked') }, { title: say('points.outcome') }]}
        rows={dossier.points.map((point) => [
          <Asked point={point} demand={demands.get(point.demand ?? '')} language={language} />,
          <Came dossier={dossier} outcome={newestOutcome(dossier, point.id)} language={language} />,
        ])}
      />
    </div>
  );
}

/**
 * What was asked at a stage, and what came there of what was asked before; nothing where it has neither, and no second
 * list where everything was asked there and nothing came of it.
 */
export function StagePoints({
  dossier,
  stage,
  language,
}: DossierProps & { readonly stage: Stage }) {
  const say = words(language);
  const points = pointsAt(dossier, stage.id);
  if (points.length === 0) return null;
  const isAllAsked = points.length === dossier.points.length;
  if (isAllAsked && points.every(({ id }) => outcomeAt(dossier, id, stage.id) === null))
    return (
      <p class="small">
        <a href="#punkte">{say('points.here.all', { n: points.length })}</a>
      </p>
    );
  return (
    <div class="dossier-points">
      <Table
        stacks
        id={`punkte-${stage.id}`}
        caption={say('points.stage', { stage: stageText(stage, language) })}
        columns={[{ title: say('points.asked') }, { title: say('points.stage.outcome') }]}
        rows={points.map((point) => [
          <a href={`#punkt-${point.id}`}>{point.asked[language]}</a>,
          <AtStage dossier={dossier} point={point} stage={stage.id} language={language} />,
        ])}
      />
    </div>
  );
}

type AskedProps = {
  readonly point: Point;
  /** undefined: it brings in none that is public. */
  readonly demand: ReturnType<References['demands']['get']>;
  readonly language: Language;
};

/** What was asked, with its permalink, its source, and the demand that it brings in. */
function Asked({ point, demand, language }: AskedProps) {
  const say = words(language);
  return (
    <>
      <span id={`punkt-${point.id}`}>{point.asked[language]}</span>
      <Unverified sourced={point} language={language} />
      <span class="quiet small block">
        {point.provision && `${say('point.provision', { provision: point.provision })} · `}
        {say('source')}: <SourceName sourced={point} />
      </span>
      {demand && (
        <span class="small block">
          {say('point.demand')}: <a href={demand.href}>{demand.title}</a>
        </span>
      )}
    </>
  );
}

type CameProps = DossierProps & { readonly outcome: Outcome | null };

function Came({ dossier, outcome, language }: CameProps) {
  return (
    <>
      <Tag>{outcomeText(outcome, language)}</Tag>
      {outcome && (
        <Details
          dossier={dossier}
          outcome={outcome}
          stage={outcomeStage(dossier, outcome, language)}
          language={language}
        />
      )}
    </>
  );
}

function AtStage({
  dossier,
  point,
  stage,
  language,
}: DossierProps & { readonly point: Point; readonly stage: string }) {
  const outcome = outcomeAt(dossier, point.id, stage);
  if (!outcome) return <>{words(language)('points.here')}</>;
  return (
    <>
      <Tag>{outcomeText(outcome, language)}</Tag>
      <Details dossier={dossier} outcome={outcome} stage={null} language={language} />
    </>
  );
}

type DetailsProps = DossierProps & {
  readonly outcome: Outcome;
  /** null: it stands at the stage already. */
  readonly stage: string | null;
};

function Details({ dossier, outcome, stage, language }: DetailsProps) {
  const say = words(language);
  const url = dossier.documents.find((one) => paperKey(one) === outcome.document)?.url;
  const place = outcomePlace(outcome, language);
  return (
    <>
      <Unverified sourced={outcome} language={language} />
      {outcome.note && <span class="block">{outcome.note[language]}</span>}
      <span class="quiet small block">
        {stage !== null && `${stage} · `}
        {url ? <ExternalLink href={url}>{place}</ExternalLink> : place}
        {place !== '' && ' · '}
        {say('source')}: <SourceName sourced={outcome} />
      </span>
    </>
  );
}
