import type { Language } from '../../../platform/i18n/index.ts';
import { Panel } from '../../../platform/ui/index.ts';
import type { LinkedText, Reading } from '../reading.ts';
import { words } from '../words.ts';
import { LinkedBlocks } from './parts.tsx';

type LeitsaetzeProps = { readonly reading: Reading; readonly language: Language };

/** The court's own leading sentences; where there is none, an orientation note. Nothing when neither exists. */
export function Leitsaetze({ reading, language }: LeitsaetzeProps) {
  const say = words(language);
  const { leitsaetze, orientierungssatz } = reading;
  if (leitsaetze.length > 0)
    return (
      <Panel id="leitsaetze" title={say('decision.leitsaetze', { count: leitsaetze.length })}>
        <Sentences sentences={leitsaetze} />
      </Panel>
    );
  if (!orientierungssatz) return null;
  return (
    <Panel id="leitsaetze" title={say('decision.orientierungssatz')}>
      <LinkedBlocks blocks={orientierungssatz} />
    </Panel>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly LinkedText[] }) {
  const [only, ...more] = sentences;
  if (only && more.length === 0) return <LinkedBlocks blocks={only} />;
  return (
    <ol class="leitsaetze">
      {sentences.map((sentence) => (
        <li>
          <LinkedBlocks blocks={sentence} />
        </li>
      ))}
    </ol>
  );
}
