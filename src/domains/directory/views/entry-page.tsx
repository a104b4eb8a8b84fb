import type { Language } from '../../../platform/i18n/index.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import { GoList, Handset } from '../../../platform/ui/index.ts';
import type { Centre } from '../centre.ts';
import { directoryPath, finderPath } from '../paths.ts';
import { words } from '../words.ts';
import { EntryFacts } from './entry-facts.tsx';

export type EntryPageProps = {
  readonly centre: Centre;
  readonly branches: readonly { readonly slug: string; readonly name: string }[];
  readonly language: Language;
};

/** Everything public of one entry, its number first. */
export function EntryPage({ centre, branches, language }: EntryPageProps) {
  const { name, description, phone } = centre;
  const say = words(language);
  return (
    <>
      <h1>{name}</h1>
      {phone !== null && (
        <p>
          <a class="call-button" href={`tel:${phone}`}>
            <Handset />
            <bdi dir="ltr">{shownPhone(phone).replaceAll(' ', '\u00a0')}</bdi>
          </a>
        </p>
      )}
      {description?.split(/\n{2,}/).map((paragraph) => (
        <p dir="auto">{paragraph}</p>
      ))}
      <EntryFacts centre={centre} branches={branches} language={language} />
      <GoList
        links={[
          { href: directoryPath(language), label: say('back') },
          { href: finderPath(language), label: say('forHelp') },
        ]}
      />
    </>
  );
}
