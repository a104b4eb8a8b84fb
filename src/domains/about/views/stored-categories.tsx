import type { Stored } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { Facts, noBreak } from '../../../platform/ui/index.ts';
import { words } from '../words.ts';
import { Paragraph } from './document.tsx';

type StoredProps = { readonly stored: readonly Stored[]; readonly language: Language };

/** Each category with purpose, legal basis and retention; says so when nothing is stored. */
export function StoredCategories({ stored, language }: StoredProps) {
  const say = words(language);
  if (stored.length === 0) return <Paragraph text={say('privacy.stored.none')} />;
  return (
    <>
      <Paragraph text={say('privacy.stored.text')} />
      {stored.map((entry) => (
        <div class="section">
          <h3>{noBreak(entry.category[language])}</h3>
          <Facts
            facts={[
              { term: say('privacy.stored.purpose'), value: noBreak(entry.purpose[language]) },
              { term: say('privacy.stored.basis'), value: noBreak(entry.legalBasis[language]) },
              { term: say('privacy.stored.retention'), value: noBreak(entry.retention[language]) },
            ]}
          />
        </div>
      ))}
    </>
  );
}
