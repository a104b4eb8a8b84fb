import type { Language } from '../../../platform/i18n/index.ts';
import { German, Meeting } from '../../../platform/ui/index.ts';
import { instanceText, shortCitation } from '../citing.ts';
import { decisionPath } from '../paths.ts';
import type { Connection, PublishedDecision } from '../published-decision.ts';
import { type Words, words } from '../words.ts';
import { Treatments } from './treatments.tsx';

type ConnectionsProps = { readonly decision: PublishedDecision; readonly language: Language };

/** The citation graph both ways, and the instances of the proceedings. */
export function Connections({ decision, language }: ConnectionsProps) {
  const say = words(language);
  const { cites, citedBy, previous, later, treats, treatedBy, citedByCount } = decision;
  return (
    <section class="section" aria-labelledby="verbindungen">
      <h2 id="verbindungen">{say('decision.connections')}</h2>
      {previous.length > 0 && (
        <Instances
          title={say('decision.previous', { count: previous.length })}
          edges={previous}
          language={language}
        />
      )}
      {later.length > 0 && (
        <Instances
          title={say('decision.later', { count: later.length })}
          edges={later}
          language={language}
        />
      )}
      <Treatments title={say('decision.treats')} edges={treats} language={language} />
      <Treatments title={say('decision.treatedBy')} edges={treatedBy} language={language} />
      <Meeting
        first={{
          title: say('decision.cites'),
          note: cites.length > 0 ? say('decision.count', { count: cites.length }) : undefined,
          children: <Edges edges={cites} none={say('decision.citesNothing')} language={language} />,
        }}
        second={{
          title: say('decision.citedBy'),
          note: citedByNote(citedBy.length, Math.max(citedByCount, citedBy.length), say),
          children: (
            <Edges edges={citedBy} none={say('decision.citedByNothing')} language={language} />
          ),
        }}
      />
    </section>
  );
}

function citedByNote(shown: number, count: number, say: Words): string | undefined {
  if (shown === 0) return undefined;
  return shown < count
    ? say('decision.newestOf', { shown, count })
    : say('decision.count', { count });
}

type EdgesProps = {
  readonly edges: readonly Connection[];
  readonly none: string;
  readonly language: Language;
};

function Edges({ edges, none, language }: EdgesProps) {
  if (edges.length === 0) return <p class="quiet small connection-none">{none}</p>;
  return (
    <ul>
      {edges.map((edge) => (
        <li>
          <Edge edge={edge} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Edge({ edge, language }: { readonly edge: Connection; readonly language: Language }) {
  const about = aboutEdge(edge, words(language));
  return (
    <>
      <EdgeName edge={edge} language={language} />
      {about && <span class="quiet">{about}</span>}
    </>
  );
}

function EdgeName({ edge, language }: { readonly edge: Connection; readonly language: Language }) {
  if (!edge.decision) return <German>{instanceText(edge.raw)}</German>;
  return (
    <a href={decisionPath(language, edge.decision.slug)}>
      <German>{shortCitation(edge.decision)}</German>
    </a>
  );
}

/** "in Rn. 3, 4 · 5-mal genannt · Begriff der List"; what is not known is left out. */
function aboutEdge(edge: Connection, say: Words): string {
  return [
    edge.paragraphs.length > 0 &&
      say('decision.inParagraphs', { paragraphs: edge.paragraphs.join(', ') }),
    edge.depth > 1 && say('decision.times', { count: edge.depth }),
    edge.decision?.title,
    !edge.decision && say(edge.status === 'ambiguous' ? 'decision.ambiguous' : 'decision.notHere'),
  ]
    .filter(Boolean)
    .join(' · ');
}

type InstancesProps = {
  readonly title: string;
  readonly edges: readonly Connection[];
  readonly language: Language;
};

function Instances({ title, edges, language }: InstancesProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="instances">
        {edges.map((edge) => (
          <li>
            <EdgeName edge={edge} language={language} />
            {!edge.decision && <span class="quiet"> ({words(language)('decision.notHere')})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
