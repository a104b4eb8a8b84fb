import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { Notice, noBreak } from '../../../../platform/ui/index.ts';
import { normAddress, replacedName } from '../../../norms/index.ts';
import { isOpen, type Warning } from '../warning.ts';
import { words } from '../words.ts';

type NormWarningsProps = { readonly warnings: readonly Warning[]; readonly language: Language };

/** Norms that a publication cites and that were replaced; with the editors' reason where somebody has read it anew. */
export function NormWarnings({ warnings, language }: NormWarningsProps) {
  return (
    <>
      {warnings.map((warning) => (
        <Notice kind={isOpen(warning) ? 'caution' : 'information'} language={language}>
          <WarningText warning={warning} language={language} />
        </Notice>
      ))}
    </>
  );
}

function WarningText({
  warning: { replacement, reason },
  language,
}: {
  readonly warning: Warning;
  readonly language: Language;
}) {
  const say = words(language);
  const { replaced, by, since } = replacement;
  const [before = '', after = ''] = say('warning.by', { date: formatDate(since, language) }).split(
    '|',
  );
  return (
    <>
      <p>
        <bdi lang="de">{noBreak(replacedName(replaced))}</bdi> {before}
        <a href={normAddress(language, by.law, by.section)} lang="de">
          {noBreak(replacedName(by))}
        </a>
        {after} {reason === null && say('warning.open')}
      </p>
      {reason !== null && (
        <p>
          {say('warning.cleared')} <span lang="de">{reason}</span>
        </p>
      )}
    </>
  );
}
