import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

type IdleHintProps = {
  /** After how many minutes without a page a session ends; what is typed then is lost. */
  readonly minutes: number;
  readonly language: Language;
};

/** Where one may write for long. */
export function IdleHint({ minutes, language }: IdleHintProps) {
  return <p class="small quiet measure paper-idle">{words(language)('idle', { minutes })}</p>;
}
