import type { Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, ExternalLink, Isolated, Notice } from '../../../../platform/ui/index.ts';
import { reportPath } from '../paths.ts';
import type { Report } from '../report.ts';
import { words } from '../words.ts';
import { problemText } from './problem-text.ts';

type EvidenceViewProps = {
  readonly language: Language;
  readonly paper: { readonly id: string; readonly title: string };
  readonly report: Report | null;
};

/** The notes of the newest version, as they are printed, with links to what they rest on. */
export function EvidenceView({ language, paper, report }: EvidenceViewProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('report.notes')}</h1>
      {report && report.problems.length > 0 && (
        <Notice kind="caution" language={language}>
          <ul>
            {report.problems.map((problem) => (
              <li>{problemText(problem, language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!report || report.notes.length === 0 ? (
        <EmptyState title={say('report.notes.none')} />
      ) : (
        <ol class="measure">
          {report.notes.map(({ target, text }) => {
            const evidence = report.evidence.get(target);
            const isLinked = evidence?.kind === 'end' || evidence?.kind === 'withdrawn';
            return (
              <li>
                <Isolated>
                  {evidence?.kind === 'address' ? (
                    <ExternalLink href={evidence.address}>{text}</ExternalLink>
                  ) : (
                    text
                  )}
                </Isolated>
                {isLinked && (
                  <>
                    {' '}
                    <a href={evidence.end.href}>{evidence.end.title}</a>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <p>
        <a href={reportPath(language, paper.id)}>{say('report.back')}</a>
      </p>
    </>
  );
}
