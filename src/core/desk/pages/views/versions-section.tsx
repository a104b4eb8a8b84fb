import type { Child } from 'hono/jsx';
import { formatDay } from '../../../../platform/i18n/index.ts';
import { Isolated, Table } from '../../../../platform/ui/index.ts';
import type { Version } from '../../thing.ts';
import { type Say, words } from '../words.ts';
import { CompareForm } from './compare-form.tsx';
import type { ThingPageProps } from './thing-page.tsx';

/** Everything that was public, the newest first. */
export function VersionsSection(props: ThingPageProps) {
  const { versions, thing, base, language } = props;
  const say = words(language);
  if (versions.length === 0) return null;
  const numbers = versions.filter(({ content }) => content !== null).map(({ number }) => number);
  return (
    <section class="section">
      <h2>{say('versions.title')}</h2>
      <Table
        id="fassungen"
        caption={say('versions.caption')}
        columns={(['number', 'day', 'by', 'note'] as const).map((column) => ({
          title: say(`versions.${column}`),
        }))}
        rows={versions.map((version) => rowOf(version, props, say))}
      />
      <CompareForm
        action={`${base}/vergleich`}
        numbers={numbers}
        hasDraft={thing.draft !== null}
        older={String(numbers[thing.draft ? 0 : 1] ?? '')}
        newer={thing.draft ? 'entwurf' : String(numbers[0] ?? '')}
        language={language}
      />
    </section>
  );
}

function rowOf(
  { number, content, origin, note, releasedByName, releasedAt }: Version,
  { base, language }: ThingPageProps,
  say: Say,
): readonly [Child, ...Child[]] {
  const name = say('versions.name', { number });
  return [
    content ? <a href={`${base}/fassungen/${number}`}>{name}</a> : name,
    formatDay(releasedAt.epochMilliseconds, language),
    origin === 'taken_over' ? (
      say('versions.taken_over')
    ) : (
      <Isolated>{releasedByName ?? say('somebody')}</Isolated>
    ),
    content ? note : say('versions.deleted'),
  ];
}
