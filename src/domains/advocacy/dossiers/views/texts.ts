import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { balanceOf, type Dossier, type Outcome, outcomeKinds, type Stage } from '../dossier.ts';
import { stageName } from '../stage-kinds.ts';
import { words } from '../words.ts';

/** "Referentenentwurf, 20. Oktober 2025"; null: "noch keiner". */
export function stageText(stage: Stage | null, language: Language): string {
  const say = words(language);
  if (!stage) return say('stage.none');
  const name = stageName(stage.kind)[language];
  return stage.on === null
    ? name
    : say('stage.since', { stage: name, date: formatPartialDate(stage.on, language) });
}

/** "1 aufgenommen, 4 offen, nicht geprüft". */
export function countsText(dossier: Dossier, language: Language): string {
  const say = words(language);
  const counts = balanceOf(dossier);
  return [...outcomeKinds.filter((kind) => kind !== 'open'), 'open' as const, 'unchecked' as const]
    .flatMap((state) => {
      const n = counts.get(state);
      return n ? [say(`count.${state}`, { n })] : [];
    })
    .join('; ');
}

/** "Gefragt: Länder und Verbände", or "Am Zug: Deutschland"; null: nobody is named. */
export function whoText(
  { kind, asked }: Pick<Deadline, 'kind' | 'asked'>,
  language: Language,
): string | null {
  const isAsked = kind === 'consultation' || kind === 'hearing';
  const key = isAsked ? 'radar.asked' : 'radar.due';
  return asked && words(language)(key, { asked: asked[language] });
}

/** What came of a point so far, in words. */
export function outcomeText(outcome: Outcome | null, language: Language): string {
  return words(language)(`outcome.${outcome?.outcome ?? 'unchecked'}`);
}

/** "Kabinettsbeschluss": the stage at which an outcome came. */
export function outcomeStage(dossier: Dossier, { stage }: Outcome, language: Language): string {
  const held = dossier.stages.find(({ id }) => id === stage);
  return held ? stageName(held.kind)[language] : stage;
}

/** "BT-Drs. 18/9095, S. 12, 7. Juli 2016": where and when it can be read; '' where nothing tells. */
export function outcomePlace({ document, place, on }: Outcome, language: Language): string {
  return [document, place, on === null ? '' : formatPartialDate(on, language)]
    .filter(Boolean)
    .join(', ');
}
