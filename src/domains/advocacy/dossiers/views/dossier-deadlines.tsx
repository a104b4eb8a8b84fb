import type { Language } from '../../../../platform/i18n/index.ts';
import { DeadlineList } from '../deadlines/views/deadline-list.tsx';
import type { DossierDeadline } from '../dossier.ts';

type DossierDeadlinesProps = {
  readonly deadlines: readonly DossierDeadline[];
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** The deadlines of one dossier, in its order. */
export function DossierDeadlines({ deadlines, today, language }: DossierDeadlinesProps) {
  const shown = deadlines.map((one) => ({ ...one, id: `frist-${one.id}`, place: null }));
  return <DeadlineList deadlines={shown} today={today} language={language} />;
}
