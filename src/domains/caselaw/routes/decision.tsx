import { EvidenceLinks, linksOf } from '../../../core/evidence/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { citation, fileNumberText } from '../citing.ts';
import { findDecision, findMoved } from '../decisions.ts';
import { decisionJsonLd } from '../json-ld.ts';
import { parseOrigin } from '../origin.ts';
import { decisionPath } from '../paths.ts';
import type { PublishedDecision } from '../published-decision.ts';
import { readDecision } from '../reading.ts';
import { DecisionPage } from '../views/decision-page.tsx';
import { words } from '../words.ts';
import { findNeighbours } from './neighbours.ts';

/** `/de/rechtsprechung/{slug}`; a former address leads to the present one. */
export async function decisionPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const slug = visit.req.param('slug') ?? '';
  const decision = await findDecision(services.db, slug);
  if (decision) return show(visit, decision);
  const moved = await findMoved(services.db, slug);
  return moved ? visit.redirect(decisionPath(language, moved), 301) : visit.notFound();
}

async function show(visit: Visit, decision: PublishedDecision): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const path = decisionPath(language, decision.slug);
  const origin = parseOrigin(visit.req.query('aus'));
  const neighbours = origin && (await findNeighbours(services.db, origin, decision.slug, language));
  const links = await linksOf(services.db, { kind: 'decision', id: decision.slug }, language);
  const cite = citation(decision);
  return page(
    visit,
    {
      title: decision.title ? `${decision.title} – ${cite}` : cite,
      description: description(decision),
      crumbs: [
        { label: say('name'), href: `/${language}/rechtsprechung` },
        { label: fileNumberText(decision.fileNumbers), href: null },
      ],
      styles: ['caselaw.css'],
      scripts: ['decision.js'],
      canonical: path,
      jsonLd: decisionJsonLd(decision, frame.origin + path),
      alternates: [
        { type: 'application/x-research-info-systems', href: `${path}.ris`, title: 'RIS' },
        {
          type: 'application/vnd.citationstyles.csl+json',
          href: `${path}.json`,
          title: 'CSL-JSON',
        },
      ],
    },
    <>
      <DecisionPage
        decision={decision}
        reading={readDecision(decision, language)}
        neighbours={neighbours}
        email={frame.site.network.email}
        language={language}
      />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

/** Search engines show about so many signs. */
const maximumDescription = 200;

function description(decision: PublishedDecision): string {
  const text = decision.summaryDe ?? decision.leitsaetze[0] ?? decision.orientierungssatz ?? '';
  const whole = [citation(decision), text].filter(Boolean).join('. ').replace(/\s+/g, ' ');
  return whole.length > maximumDescription
    ? `${whole.slice(0, maximumDescription).replace(/\s\S*$/, '')} …`
    : whole;
}
