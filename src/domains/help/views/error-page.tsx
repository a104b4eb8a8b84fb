import type { Reader } from '../reader.ts';
import { HelpFrame } from './help-frame.tsx';
import { HelpLines } from './help-lines.tsx';

type ErrorPageProps = {
  readonly reader: Reader;
  /** There is no such page; otherwise something failed. */
  readonly missing: boolean;
};

/** Nothing on it depends on what failed: the way back, and whom to call. */
export function ErrorPage({ reader, missing }: ErrorPageProps) {
  const { say, link } = reader;
  return (
    <HelpFrame reader={reader} page="" robots="noindex">
      <h1>{say(missing ? 'error.missing' : 'error.broken')}</h1>
      <p>
        <a href={link('')}>{say('error.back')}</a>
      </p>
      <h2>{say('call')}</h2>
      <HelpLines reader={reader} />
    </HelpFrame>
  );
}
