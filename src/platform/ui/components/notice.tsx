import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { Tick } from '../pictures/icons.tsx';
import { words } from '../words.ts';

type NoticeProps = {
  readonly kind: 'information' | 'caution' | 'done';
  readonly language: Language;
  readonly children: Child;
};

/** Something to know before reading on; the kind shows in shape and word besides colour. */
export function Notice({ kind, language, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`}>
      <span class="notice-sign" aria-hidden="true">
        {kind === 'done' ? <Tick /> : kind === 'caution' ? '!' : 'i'}
      </span>
      <div class="notice-body">
        <span class="unseen">{words(language)(`notice.${kind}`)}: </span>
        {children}
      </div>
    </div>
  );
}
