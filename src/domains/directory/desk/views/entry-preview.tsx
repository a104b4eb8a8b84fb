import type { Language } from '../../../../platform/i18n/index.ts';
import { Notice } from '../../../../platform/ui/index.ts';
import type { Centre } from '../../centre.ts';
import { words } from '../words.ts';
import { EntryAtDesk } from './entry-at-desk.tsx';

type EntryPreviewProps = {
  readonly language: Language;
  /** Why there is nothing to show, or what there is. */
  readonly shown: 'incomplete' | 'hidden' | { readonly centre: Centre; readonly isOffMap: boolean };
};

export function EntryPreview({ language, shown }: EntryPreviewProps) {
  const say = words(language);
  if (typeof shown === 'string')
    return (
      <Notice kind="information" language={language}>
        <p>{say(`preview.${shown}`)}</p>
      </Notice>
    );
  const { centre, isOffMap } = shown;
  return (
    <>
      {isOffMap && (
        <Notice kind="caution" language={language}>
          <p>{say('preview.off_map')}</p>
        </Notice>
      )}
      <EntryAtDesk centre={centre} branches={[]} language={language} />
    </>
  );
}
