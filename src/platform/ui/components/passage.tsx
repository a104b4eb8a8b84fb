import type { Segment } from '../../analysis/index.ts';
import { noBreak } from '../text/no-break.ts';

type PassageProps = {
  readonly segments: readonly Segment[];
  /** BCP 47. */
  readonly lang: string;
};

/** A passage with what was looked for highlighted. */
export function Passage({ segments, lang }: PassageProps) {
  return (
    <p class="passage" lang={lang}>
      <bdi>{segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : noBreak(text)))}</bdi>
    </p>
  );
}
