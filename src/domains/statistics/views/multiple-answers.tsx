import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { Notice } from '../../../platform/ui/index.ts';
import type { Figure } from '../figure.ts';
import { periodText, valueText } from '../figure-text.ts';
import { multipleAnswers } from '../series.ts';
import { words } from '../words.ts';

type Props = { readonly figures: readonly Figure[]; readonly language: Language };

/** Says that shares add up to more than the whole, because several answers were allowed; nothing where none do. */
export function MultipleAnswers({ figures, language }: Props) {
  return (
    <>
      {multipleAnswers(figures).map((group) => (
        <Notice kind="information" language={language}>
          <p>
            {words(language)('multiple', {
              period: periodText(group.figures[0]!),
              parts: group.figures
                .map((one) => `${one.measure.label[language]} ${valueText(one, language)}`)
                .join('; '),
              total: formatNumber(group.total, language),
            })}
          </p>
        </Notice>
      ))}
    </>
  );
}
