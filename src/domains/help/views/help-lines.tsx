import { hoursByDay } from '../../../platform/hours/index.ts';
import { ExternalLink } from '../../../platform/ui/index.ts';
import { formatDay, joinNames, languageName } from '../format.ts';
import { type HelpLine, helpLines, namesLanguage } from '../help-lines.ts';
import type { Reader } from '../reader.ts';
import { CallButton, Digits } from './call-button.tsx';
import { Hours } from './hours.tsx';
import { SpokenSentence } from './spoken-sentence.tsx';

/** A longer number does not fit beside its text on a telephone. */
const widest = '116 016'.length;

type HelpLinesProps = {
  readonly reader: Reader;
  readonly lines?: readonly HelpLine[];
};

/** Numbers to call from anywhere in Germany, each with everything that its source says. */
export function HelpLines({ reader, lines = helpLines }: HelpLinesProps) {
  const unnamed = lines.some((line) => line.languages && !namesLanguage(line, reader.tongue.code));
  return (
    <>
      <ul class="calls">
        {lines.map((line) => (
          <li class={line.number.length > widest ? 'call call-wide' : 'call'}>
            <span class="call-name">{reader.say(line.name)}</span>
            <span class="call-note">
              <Note reader={reader} line={line} />
            </span>
            <CallButton number={line.number} dial={line.number.replaceAll(' ', '')} />
          </li>
        ))}
      </ul>
      {unnamed && (
        <>
          <p>{reader.say('line.notNamed')}</p>
          <SpokenSentence reader={reader} name="language" />
        </>
      )}
      <Sources reader={reader} lines={lines} />
    </>
  );
}

/** For whom, when, at what cost. */
function Note({ reader: { say, core, tongue }, line }: { reader: Reader; line: HelpLine }) {
  const when = `${line.id}.when`;
  const always = line.hours === '24/7';
  return (
    <>
      {core.has(when) && (
        <>
          {say(when)}
          <br />
        </>
      )}
      {say(audiences[line.for])} · {always && `${say('line.always')} · `}
      {say('line.free')}
      {line.notOnBill && ` · ${say('line.bill')}`}
      {line.interpreters && ` · ${say('line.interpreters')}`}
      {!always && (
        <>
          <br />
          <Hours text={line.hours} days={hoursByDay(line.hours)} tongue={tongue} />
        </>
      )}
    </>
  );
}

const audiences = {
  everyone: 'line.everyone',
  women: 'line.women',
  men: 'line.men',
  young: 'line.young',
} as const;

/** Which languages a source names, who says all this, and when it was read. */
function Sources({ reader, lines }: Required<HelpLinesProps>) {
  const { say, tongue } = reader;
  return (
    <details>
      <summary>{say('line.source')}</summary>
      <ul>
        {lines.map(({ number, languages, source, seen }) => (
          <li>
            <Digits number={number} />:{' '}
            {languages && (
              <>
                {say('line.languages')}:{' '}
                {joinNames(
                  languages.map((code) => languageName(code, tongue)),
                  tongue,
                )}
                .{' '}
              </>
            )}
            <bdi lang="de">
              <ExternalLink href={source.url}>{source.title}</ExternalLink>
            </bdi>
            . {say('line.seen', { date: formatDay(seen, tongue) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
