import { GoList } from '../../../platform/ui/index.ts';
import { pageName, type Reader } from '../reader.ts';
import type { Mark } from '../texts/edition.ts';
import { Sentence } from './filled.tsx';
import { HelpFrame } from './help-frame.tsx';
import { HelpLines } from './help-lines.tsx';
import { MarkLine } from './mark-line.tsx';

const advice = ['leave', 'where', 'quiet'] as const;

/** In danger now: whom to call, what to say first, and what the police must do with what they learn. */
export function NowPage({ reader, mark }: { readonly reader: Reader; readonly mark: Mark | null }) {
  const { say, link } = reader;
  return (
    <HelpFrame reader={reader} page="jetzt">
      <MarkLine reader={reader} mark={mark} />
      <h1>{say('page.jetzt')}</h1>
      <HelpLines reader={reader} />
      <ul>
        {advice.map((name) => (
          <li>{say(`jetzt.${name}`)}</li>
        ))}
      </ul>
      <div class="notice">
        <p>
          {say('police.duty')} {say('police.papers')}{' '}
          <Sentence reader={reader} name="police.life" />
        </p>
      </div>
      <p>{say('jetzt.then')}</p>
      <GoList
        links={['orte', 'saetze', 'beratung'].map((page) => ({
          href: link(page),
          label: pageName(reader, page),
        }))}
      />
    </HelpFrame>
  );
}
