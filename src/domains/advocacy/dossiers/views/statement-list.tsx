import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { ExternalLink } from '../../../../platform/ui/index.ts';
import type { OwnStatement } from '../dossier.ts';
import type { References } from '../references.ts';

type StatementListProps = {
  readonly statements: readonly OwnStatement[];
  readonly references: References;
  readonly language: Language;
};

/** What the network said itself, here or elsewhere. What was withdrawn here keeps its title only. */
export function StatementList({ statements, references, language }: StatementListProps) {
  return (
    <ul class="rows dossier-papers">
      {statements.map((statement, index) => {
        const here = references.statements[index];
        return (
          <li>
            {here ? (
              <a href={here.href}>{here.title}</a>
            ) : (
              <bdi lang="de">
                {statement.url ? (
                  <ExternalLink href={statement.url}>{statement.title}</ExternalLink>
                ) : (
                  statement.title || statement.end
                )}
              </bdi>
            )}
            {statement.on && (
              <span class="quiet small"> {formatPartialDate(statement.on, language)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
