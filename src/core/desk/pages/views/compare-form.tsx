import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Select } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

type CompareFormProps = {
  readonly action: string;
  /** Of the versions that can be compared, the newest first. */
  readonly numbers: readonly number[];
  readonly hasDraft: boolean;
  /** What is chosen: a number or "entwurf". */
  readonly older: string;
  readonly newer: string;
  readonly language: Language;
};

/** Which two are to be compared; nothing when there is only one. */
export function CompareForm(props: CompareFormProps) {
  const { action, numbers, hasDraft, older, newer, language } = props;
  const say = words(language);
  const options = [
    ...(hasDraft ? [{ value: 'entwurf', label: say('compare.draft') }] : []),
    ...numbers.map((number) => ({
      value: String(number),
      label: say('versions.name', { number }),
    })),
  ];
  if (options.length < 2) return null;
  return (
    <form class="desk-compare" action={action} method="get">
      <Select
        field={{ name: 'alt', id: 'field-alt', typed: older, error: undefined }}
        label={say('compare.older')}
        options={options}
        language={language}
      />
      <Select
        field={{ name: 'neu', id: 'field-neu', typed: newer, error: undefined }}
        label={say('compare.newer')}
        options={options}
        language={language}
      />
      <Button kind="second">{say('compare.submit')}</Button>
    </form>
  );
}
