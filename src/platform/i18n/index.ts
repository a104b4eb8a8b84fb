export { type Dictionary, dictionary, inEveryLanguage, type Translate } from './dictionary.ts';
export { formatCourtDate, formatDate, formatEuro, formatNumber } from './format.ts';
export { isLanguage, type Language, languages, nameOf, textDirection } from './languages.ts';
export { formatDay, formatMoment } from './moment.ts';
export { firstDay, formatPartialDate, isPartialDate, lastDay } from './partial-date.ts';
export { type Tongue, type TongueCode, tongueOf, tongues } from './tongues.ts';
