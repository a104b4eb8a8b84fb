import { ExternalLink } from '../../../platform/ui/index.ts';
import { citation } from '../citing.ts';
import { decisionPath } from '../paths.ts';
import { words } from '../words.ts';
import type { DecisionPageProps } from './decision-page.tsx';

/** What goes with a decision: contents, citation, files, source, and whom to tell of a mistake. */
export function DecisionAside(props: DecisionPageProps) {
  const { decision, language } = props;
  const say = words(language);
  const path = decisionPath(language, decision.slug);
  const cite = citation(decision);
  return (
    <>
      <Contents {...props} />
      <h2>{say('decision.citeThis')}</h2>
      <p class="cite-box" lang="de">
        <span class="citation">{cite}</span>
      </p>
      <h2>{say('decision.take')}</h2>
      <ul>
        <li class="print-here" hidden></li>
        {decision.paragraphs.length > 0 && (
          <li>
            <a href={`${decisionPath('de', decision.slug)}.pdf`} hreflang="de">
              PDF
            </a>
          </li>
        )}
        <li>
          <a href={`${path}.ris`}>RIS</a>, <a href={`${path}.bib`}>BibTeX</a>,{' '}
          <a href={`${path}.json`}>CSL-JSON</a>
        </li>
        {decision.sourceUrl && (
          <li>
            <ExternalLink href={decision.sourceUrl}>
              {say('decision.sourceLink', { host: hostOf(decision.sourceUrl) })}
            </ExternalLink>
          </li>
        )}
      </ul>
      <h2>{say('decision.wrong')}</h2>
      <p>
        <a href={mailTo(props.email, say('decision.reportSubject', { citation: cite }))}>
          {say('decision.report')}
        </a>
      </p>
    </>
  );
}

function Contents({ decision, reading, language }: DecisionPageProps) {
  const say = words(language);
  const hasPanel = reading.leitsaetze.length > 0 || reading.orientierungssatz !== null;
  const entries: [string, string][] = [
    ...(hasPanel
      ? [['leitsaetze', panelTitle(reading.leitsaetze.length)] as [string, string]]
      : []),
    ['zusammenfassung', say('decision.summary')],
    ...(decision.reasoning.length > 0
      ? [['begruendung', say('decision.reasoning')] as [string, string]]
      : []),
    ['blick', say('decision.glance')],
    ...reading.parts.map(({ id, part }): [string, string] => [id, say(`part.${part}`)]),
    ['verbindungen', say('decision.connections')],
  ];
  function panelTitle(count: number): string {
    return count > 0 ? say('decision.leitsaetze', { count }) : say('decision.orientierungssatz');
  }
  return (
    <nav class="aside-wide" aria-labelledby="inhaltsverzeichnis">
      <h2 id="inhaltsverzeichnis">{say('decision.onThisPage')}</h2>
      <ul>
        {entries.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
}

function mailTo(email: string, subject: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}`;
}
