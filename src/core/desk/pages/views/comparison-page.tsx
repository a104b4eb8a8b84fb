import type { Language } from '../../../../platform/i18n/index.ts';
import type { Difference } from '../fields/differences.ts';
import { words } from '../words.ts';
import { CompareForm } from './compare-form.tsx';
import { DifferenceList } from './difference-list.tsx';

type ComparisonPageProps = {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly numbers: readonly number[];
  readonly hasDraft: boolean;
  /** A number or "entwurf". */
  readonly older: string;
  readonly newer: string;
  readonly changes: readonly Difference[];
};

/** What has changed from one text of a thing to another. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { language, base, changes } = props;
  const say = words(language);
  const nameOf = (which: string) =>
    which === 'entwurf' ? say('compare.draft') : say('versions.name', { number: Number(which) });
  return (
    <>
      <h1>{say('compare.heading', { older: nameOf(props.older), newer: nameOf(props.newer) })}</h1>
      <CompareForm {...props} action={`${base}/vergleich`} />
      <DifferenceList differences={changes} language={language} />
    </>
  );
}
