import type { Language } from '../../../../platform/i18n/index.ts';
import type { Demand } from '../demand.ts';
import { words } from '../words.ts';

/** "Bund (Bundesregierung), Länder". */
export function addresseesText(
  { addressees }: Pick<Demand, 'addressees'>,
  language: Language,
): string {
  return addressees
    .map(({ level, name }) => {
      const label = words(language)(`level.${level}`);
      return name[language] === '' || name[language] === label
        ? label
        : `${label} (${name[language]})`;
    })
    .join(', ');
}
