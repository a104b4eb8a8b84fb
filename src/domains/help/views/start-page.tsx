import { GoList } from '../../../platform/ui/index.ts';
import { pageName, type Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { HelpFrame } from './help-frame.tsx';
import { HelpLines } from './help-lines.tsx';
import { LandLinks } from './land-links.tsx';
import { MarkLine } from './mark-line.tsx';

const promises = ['free', 'language', 'papers', 'police', 'confidential'] as const;
const further = [
  'fragen',
  'rechte',
  'beratung',
  'jetzt',
  'saetze',
  'was',
  'jung',
  'andere',
  'karte',
];

/** The start of help: who answers, where, and whom to call now. */
export function StartPage({
  reader,
  mark,
}: {
  readonly reader: Reader;
  readonly mark: Mark | null;
}) {
  const { say, link } = reader;
  return (
    <HelpFrame reader={reader} page="">
      <MarkLine reader={reader} mark={mark} />
      <h1>{say('start.title')}</h1>
      <ul class="ticks">
        {promises.map((name) => (
          <li>{say(`start.${name}`)}</li>
        ))}
      </ul>
      <section class="field-help" aria-labelledby="orte">
        <h2 id="orte">{say('near.title')}</h2>
        <p>{say('near.choose')}</p>
        <LandLinks link={link}>
          <li>
            <a href={link('orte')}>{say('near.all')}</a>
          </li>
        </LandLinks>
      </section>
      <h2>{say('call')}</h2>
      <HelpLines reader={reader} />
      <h2>{say('more')}</h2>
      <GoList
        links={further.map((page) => ({ href: link(page), label: pageName(reader, page) }))}
      />
      <div class="notice">
        <h2>{say('watched.title')}</h2>
        <p>
          {say('watched.text')} <a href={link('geraet')}>{say('exit.more')}</a>
        </p>
      </div>
    </HelpFrame>
  );
}
