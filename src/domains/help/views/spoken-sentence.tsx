import type { Tongue } from '../../../platform/i18n/index.ts';
import { languageName } from '../format.ts';
import { type Reader, readingIn } from '../reader.ts';

/** What one may have to say on the phone, by the key after `say.`. */
export const sentences = [
  'language',
  'help',
  'danger',
  'place',
  'quiet',
  'noCall',
  'slow',
  'woman',
] as const;

type SpokenSentenceProps = { readonly reader: Reader; readonly name: (typeof sentences)[number] };

/** One sentence in German for the ear of the other side, and what it means. */
export function SpokenSentence({ reader, name }: SpokenSentenceProps) {
  const { tongue, core } = reader;
  const inLanguage = (code: 'de' | 'en') => {
    const spoken = readingIn(reader, code);
    return spoken.say(`say.${name}`, { language: languageName(spokenCode(tongue), spoken.tongue) });
  };
  const sound = core.get(`sound.${name}`);
  return (
    <div class="sentence">
      <p lang="de" dir="ltr">
        {inLanguage('de')}
      </p>
      {sound && <p>{sound}</p>}
      {!readsGerman(tongue) && tongue.code !== 'en' && (
        <p>{reader.say(`say.${name}`, { language: languageName(tongue.code, tongue) })}</p>
      )}
      <p lang="en" dir="ltr">
        {inLanguage('en')}
      </p>
    </div>
  );
}

/** The language that its speakers speak: Leichte Sprache is German. */
function spokenCode({ code }: Tongue): string {
  return code === 'de-leicht' ? 'de' : code;
}

export function readsGerman({ code }: Tongue): boolean {
  return code === 'de' || code === 'de-leicht';
}
