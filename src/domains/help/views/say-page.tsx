import type { Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { HelpFrame } from './help-frame.tsx';
import { MarkLine } from './mark-line.tsx';
import { readsGerman, SpokenSentence, sentences } from './spoken-sentence.tsx';

type SayPageProps = { readonly reader: Reader; readonly mark: Mark | null };

/** Sentences to show or to speak: German, English, what they mean, and how the German sounds in the reader's letters. */
export function SayPage({ reader, mark }: SayPageProps) {
  // Whoever reads German needs no interpreter from it.
  const spoken = sentences.filter((name) => name !== 'language' || !readsGerman(reader.tongue));
  return (
    <HelpFrame reader={reader} page="saetze">
      <MarkLine reader={reader} mark={mark} />
      <h1>{reader.say('page.saetze')}</h1>
      <p>{reader.say('say.title')}</p>
      {spoken.map((name) => (
        <SpokenSentence reader={reader} name={name} />
      ))}
    </HelpFrame>
  );
}
