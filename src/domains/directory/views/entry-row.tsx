import type { Language } from '../../../platform/i18n/index.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import { Handset } from '../../../platform/ui/index.ts';
import type { Centre } from '../centre.ts';
import { languageName } from '../language-name.ts';
import { directoryPath } from '../paths.ts';
import { words } from '../words.ts';

type EntryRowProps = { readonly centre: Centre; readonly language: Language };

/** One entry in the list: name, what it is, where, which languages, and its number. */
export function EntryRow({ centre, language }: EntryRowProps) {
  const { name, type, town, phone, languages } = centre;
  const say = words(language);
  const notes = [
    say(`type.${type}`),
    town,
    languages.map((code) => languageName(code, language) ?? code).join(', '),
  ];
  return (
    <li class="call entry">
      <a class="call-name" href={directoryPath(language, centre.slug)}>
        {name}
      </a>
      <span class="call-note">{notes.filter(Boolean).join(' · ')}</span>
      {phone !== null && (
        <a class="call-button" href={`tel:${phone}`}>
          <Handset />
          <bdi dir="ltr">{shownPhone(phone).replaceAll(' ', '\u00a0')}</bdi>
        </a>
      )}
    </li>
  );
}
