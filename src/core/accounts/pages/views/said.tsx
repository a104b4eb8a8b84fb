import type { Language } from '../../../../platform/i18n/index.ts';
import { Notice } from '../../../../platform/ui/index.ts';

type SaidProps = {
  readonly language: Language;
  /** What was just done, or, as a caution, why it was not. */
  readonly text: string;
  readonly kind?: 'done' | 'caution';
};

/** Above a page: how what was just asked for ended. */
export function Said({ language, text, kind = 'done' }: SaidProps) {
  return (
    <Notice kind={kind} language={language}>
      <p>{text}</p>
    </Notice>
  );
}

/** A link that is shown this once, to be passed on. */
export function OnceLink({ text, href }: { readonly text: string; readonly href: string }) {
  return (
    <>
      <p class="measure">{text}</p>
      <p class="once">{href}</p>
    </>
  );
}
