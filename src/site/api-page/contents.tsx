import type { Language } from '../../platform/i18n/index.ts';
import { LinkRow, Table } from '../../platform/ui/index.ts';
import formats from './formats.json' with { type: 'json' };
import type { Operation } from './operations.ts';
import { words } from './words.ts';

type ContentsProps = {
  readonly operations: readonly Operation[];
  readonly language: Language;
};

/** Every operation in one line each; whoever looks for one need not read the page. */
export function Contents({ operations, language }: ContentsProps) {
  const say = words(language);
  return (
    <nav class="section-new" aria-labelledby="abfragen">
      <h2 id="abfragen">{say('operations')}</h2>
      <ul class="rows">
        {operations.map(({ id, path, summary }) => (
          <li>
            <a href={`#${id}`}>
              <code>{path}</code>
            </a>{' '}
            <span class="quiet" lang="en">
              {summary}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="#formate">{say('formats')}</a>
      </p>
    </nav>
  );
}

/** What else programs read: feeds, calendars, files, and the interface for libraries. */
export function Formats({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <section class="section-new" aria-labelledby="formate">
      <h2 id="formate">{say('formats')}</h2>
      <Table
        id="formate-tabelle"
        caption={say('formats.caption')}
        columns={[{ title: say('formats.what') }, { title: say('formats.addresses') }]}
        rows={formats.map(({ what, addresses }) => {
          const name = say(`formats.${what}` as Parameters<typeof say>[0]);
          const links = addresses.map(({ path, format }) => ({
            href: path.replace(':language', language),
            label: format,
          }));
          return [name, <LinkRow name={name} links={links} />];
        })}
      />
    </section>
  );
}
