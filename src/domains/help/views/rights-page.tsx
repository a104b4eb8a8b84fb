import { GoList } from '../../../platform/ui/index.ts';
import { formatDay } from '../format.ts';
import type { Reader } from '../reader.ts';
import { isStale, type Rule, statutesOf } from '../rights.ts';
import type { Choice } from '../rights-path.ts';
import type { Document } from '../texts/document.ts';
import { Blocks, Sections } from './document-view.tsx';
import { PageLink } from './filled.tsx';

type RuleTextsProps = {
  readonly reader: Reader;
  readonly document: Document;
  readonly level: 2 | 3;
  readonly rules: readonly Rule[];
};

/** Rules of law in words, each with the state of the law, the day of its comparison, and who confirmed it. */
export function RuleTexts({ reader, document, level, rules }: RuleTextsProps) {
  const ruleOf = new Map<string | null, Rule>(rules.map((rule) => [rule.id, rule]));
  return (
    <>
      <Blocks reader={reader} blocks={document.introduction} />
      <Sections
        reader={reader}
        level={level}
        sections={document.sections.filter(({ key }) => ruleOf.has(key))}
        after={({ key }) => <AfterRule reader={reader} rule={ruleOf.get(key)!} />}
      />
    </>
  );
}

function AfterRule({ reader, rule }: { readonly reader: Reader; readonly rule: Rule }) {
  return (
    <>
      <p>
        <PageLink reader={reader} page={rule.next} />
      </p>
      <LawState reader={reader} rule={rule} />
    </>
  );
}

function LawState({ reader, rule }: { readonly reader: Reader; readonly rule: Rule }) {
  const { say, tongue, setting } = reader;
  return (
    <>
      <p class="small quiet">
        {rule.statutes.length > 0 && (
          <>
            {say('law.statutes')}:{' '}
            <bdi lang="de" dir="ltr">
              {statutesOf(rule)}
            </bdi>
            <br />
          </>
        )}
        {say('law.asOf', { date: formatDay(rule.asOf, tongue) })}
        <br />
        {say('law.compared', { date: formatDay(rule.compared, tongue) })}
        <br />
        {rule.confirmedBy === null
          ? say('law.unconfirmed')
          : say('law.confirmed', { date: formatDay(rule.confirmedBy.on, tongue) })}
      </p>
      {isStale(rule, setting.today) && <p class="draft">{say('law.stale')}</p>}
    </>
  );
}

type ChoicesProps = {
  readonly reader: Reader;
  /** Core key of the question. */
  readonly question: 'path.topic' | 'path.status';
  readonly choices: readonly Choice[];
};

/** A question of the rights path: one answer a row, each a link. */
export function Choices({ reader: { say, link }, question, choices }: ChoicesProps) {
  return (
    <section>
      <h2>{say(question)}</h2>
      <GoList
        links={choices.map(({ label, slug }) => ({
          href: link(`rechte/${slug}`),
          label: say(label),
        }))}
      />
    </section>
  );
}
