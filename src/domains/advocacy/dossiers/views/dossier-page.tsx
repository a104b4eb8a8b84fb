import type { Child } from 'hono/jsx';
import { EvidenceLinks } from '../../../../core/evidence/index.ts';
import { filterQuery } from '../../../../platform/http/filter.ts';
import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { type Fact, Facts, LinkRow, noBreak, Tag } from '../../../../platform/ui/index.ts';
import { filterFields } from '../../demands/filter.ts';
import { demandPath } from '../../demands/paths.ts';
import { topicName } from '../../demands/topic.ts';
import { currentStage, type Dossier, dossierPath } from '../dossier.ts';
import type { References } from '../references.ts';
import { words } from '../words.ts';
import { DossierDeadlines } from './dossier-deadlines.tsx';
import { PaperList } from './paper-list.tsx';
import { PointsTable } from './points-table.tsx';
import { StageList } from './stage-list.tsx';
import { StatementList } from './statement-list.tsx';
import { countsText, stageText } from './texts.ts';

type DossierPageProps = {
  /** Without an address while it is a draft. */
  readonly dossier: Dossier;
  readonly references: References;
  readonly links: Parameters<typeof EvidenceLinks>[0]['links'];
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** Where a process stands, what the network asked, and what came of it. */
export function DossierPage(props: DossierPageProps) {
  return (
    <>
      <h1>{props.dossier.title[props.language]}</h1>
      <DossierText {...props} />
    </>
  );
}

/** The page below its heading. */
export function DossierText(props: DossierPageProps) {
  const { dossier, references, links, today, language } = props;
  const say = words(language);
  const { points, stages, documents, statements, deadlines } = dossier;
  return (
    <>
      <p class="lead measure">{noBreak(dossier.lead[language])}</p>
      {dossier.balance && (
        <p class="measure">
          <strong>{noBreak(dossier.balance[language])}</strong>
        </p>
      )}
      <Facts facts={factsOf(props)} />
      <p class="quiet small measure">{say('asOf.meaning')}</p>
      {dossier.slug !== '' && <FileLinks slug={dossier.slug} language={language} />}
      <Part id="punkte" title={say('points')}>
        {points.length === 0 ? (
          <p class="quiet">{say('points.none')}</p>
        ) : (
          <PointsTable dossier={dossier} demands={references.demands} language={language} />
        )}
      </Part>
      {stages.length > 0 && (
        <Part id="schritte" title={say('stages')}>
          <StageList dossier={dossier} today={today} language={language} />
        </Part>
      )}
      {deadlines.length > 0 && (
        <Part id="fristen" title={say('deadlines')}>
          <DossierDeadlines deadlines={deadlines} today={today} language={language} />
        </Part>
      )}
      {documents.length > 0 && (
        <Part id="dokumente" title={say('documents')}>
          <PaperList papers={documents} language={language} />
        </Part>
      )}
      {statements.length > 0 && (
        <Part id="stellungnahmen" title={say('statements')}>
          <StatementList statements={statements} references={references} language={language} />
        </Part>
      )}
      <EvidenceLinks links={links} language={language} />
    </>
  );
}

type PartProps = { readonly id: string; readonly title: string; readonly children: Child };

function Part({ id, title, children }: PartProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function factsOf({ dossier, references, today, language }: DossierPageProps): readonly Fact[] {
  const say = words(language);
  const { topics, points } = dossier;
  const facts: Fact[] = [
    { term: say('fact.kind'), value: say(`kind.${dossier.kind}`) },
    { term: say('fact.asOf'), value: formatDate(dossier.asOf, language) },
    { term: say('fact.current'), value: stageText(currentStage(dossier, today), language) },
  ];
  if (points.length > 0)
    facts.push({ term: say('fact.counts'), value: countsText(dossier, language) });
  if (references.norms.length > 0)
    facts.push({ term: say('fact.norms'), value: <Norms references={references} /> });
  if (topics.length > 0)
    facts.push({
      term: say('fact.topics'),
      value: topics.map((topic) => (
        <>
          <Tag href={demandPath(language) + filterQuery({ topic }, filterFields)}>
            {topicName(topic, language)}
          </Tag>{' '}
        </>
      )),
    });
  return facts;
}

function Norms({ references }: { readonly references: References }) {
  return (
    <>
      {references.norms.map(({ label, href }, index) => (
        <>
          {index > 0 && ', '}
          {href ? <a href={href}>{noBreak(label)}</a> : noBreak(label)}
        </>
      ))}
    </>
  );
}

function FileLinks({ slug, language }: { readonly slug: string; readonly language: Language }) {
  const say = words(language);
  const path = dossierPath(language, slug);
  return (
    <LinkRow
      name={say('export')}
      links={[
        { href: `${path}.pdf`, label: say('pdf'), type: 'application/pdf' },
        { href: `${path}.csv`, label: 'CSV', type: 'text/csv' },
        { href: `${path}.json`, label: 'JSON', type: 'application/json' },
      ]}
    />
  );
}
