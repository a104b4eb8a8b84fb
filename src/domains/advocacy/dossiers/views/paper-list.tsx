import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { ExternalLink, Unverified } from '../../../../platform/ui/index.ts';
import type { Paper } from '../dossier.ts';
import { words } from '../words.ts';

type PaperListProps = { readonly papers: readonly Paper[]; readonly language: Language };

/** Documents of a process; their titles are German. */
export function PaperList({ papers, language }: PaperListProps) {
  const say = words(language);
  return (
    <ul class="rows dossier-papers">
      {papers.map((paper) => (
        <li>
          <p>
            <bdi lang="de">
              {paper.url ? (
                <ExternalLink href={paper.url}>{paper.title}</ExternalLink>
              ) : (
                paper.title
              )}
            </bdi>
            <Unverified sourced={paper} language={language} />
          </p>
          <p class="quiet small">
            {paper.number && `${paper.number} · `}
            {paper.on && `${formatPartialDate(paper.on, language)} · `}
            {say('source')}: <bdi lang="de">{paper.source}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
