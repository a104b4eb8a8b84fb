import type { Language } from '../../../../platform/i18n/index.ts';
import type { Difference } from '../fields/differences.ts';
import { words } from '../words.ts';
import { Changes } from './changes.tsx';

type DifferenceListProps = {
  readonly differences: readonly Difference[];
  readonly language: Language;
};

/** Field by field what has changed; says so when nothing has. */
export function DifferenceList({ differences, language }: DifferenceListProps) {
  const say = words(language);
  if (differences.length === 0) return <p>{say('changes.none')}</p>;
  return (
    <>
      <p class="quiet">{say('changes.how')}</p>
      <dl class="desk-differences">
        {differences.map(({ field, parts }) => (
          <div>
            <dt>{field.label[language]}</dt>
            <dd>
              <Changes parts={parts} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
