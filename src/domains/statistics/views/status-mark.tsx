import type { Language } from '../../../platform/i18n/index.ts';
import { Tag } from '../../../platform/ui/index.ts';
import type { Status } from '../figure.ts';
import { words } from '../words.ts';

type StatusMarkProps = { readonly status: Status; readonly language: Language };

/** How a figure came about: in plain words where it was published, else marked. */
export function StatusMark({ status, language }: StatusMarkProps) {
  const text = words(language)(`status.${status}`);
  return status === 'published' ? <span>{text}</span> : <Tag>{text}</Tag>;
}
