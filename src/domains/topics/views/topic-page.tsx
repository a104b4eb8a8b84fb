import { sourceIn } from '../../../core/evidence/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { LinkRow, noBreak, SourceName, Tag, Unverified } from '../../../platform/ui/index.ts';
import { type Part, parts, type Statement, type Topic, tellsDay, topicPath } from '../topic.ts';
import { words } from '../words.ts';

type TopicPageProps = {
  readonly topic: Topic;
  readonly statements: readonly Statement[];
  readonly language: Language;
};

/** Everything on a topic: promised, asked for, enacted, decided, counted. */
export function TopicPage({ topic, statements, language }: TopicPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{topic.title[language]}</h1>
      <p class="lead measure">{noBreak(topic.lead[language])}</p>
      {topic.slug !== '' && (
        <p class="topic-file">
          <a href={`${topicPath(language, topic.slug)}.pdf`} type="application/pdf">
            {say('brief.link')}
          </a>
        </p>
      )}
      <LinkRow
        name={say('parts')}
        links={parts.map((part) => ({ href: `#${part}`, label: say(`part.${part}.short`) }))}
      />
      {parts.map((part) => (
        <PartSection part={part} topic={topic} statements={statements} language={language} />
      ))}
      <p class="quiet small measure">{say('topic.note')}</p>
    </>
  );
}

function PartSection({
  part,
  topic,
  statements,
  language,
}: TopicPageProps & { readonly part: Part }) {
  const say = words(language);
  const own = statements.filter((one) => one.part === part);
  const gaps = topic.gaps.filter((one) => one.part === part);
  return (
    <section class="section" aria-labelledby={part}>
      <h2 id={part}>{say(`part.${part}`)}</h2>
      {own.length > 0 && (
        <ol class="rows topic-statements">
          {own.map((one) => (
            <li>
              <StatementItem one={one} language={language} />
            </li>
          ))}
        </ol>
      )}
      {gaps.map(({ text }) => (
        <p class="quiet measure">{noBreak(text[language])}</p>
      ))}
      {own.length + gaps.length === 0 && <p class="quiet">{say(`none.${part}`)}</p>}
    </section>
  );
}

function StatementItem({
  one,
  language,
}: {
  readonly one: Statement;
  readonly language: Language;
}) {
  const say = words(language);
  const title = noBreak(one.title);
  return (
    <>
      <h3>
        {one.href ? <a href={one.href}>{title}</a> : title}
        <Unverified sourced={one} language={language} />
        {one.note && (
          <>
            {' '}
            <Tag>{one.note}</Tag>
          </>
        )}
      </h3>
      {one.text && <p lang={one.lang === language ? undefined : one.lang}>{noBreak(one.text)}</p>}
      {one.standing && <p class="small">{noBreak(one.standing)}</p>}
      <p class="quiet small">
        {one.dated && !tellsDay(one.title, one.dated) && `${one.dated} · `}
        {say('source')}: <SourceName sourced={sourceIn(one, language)} />
      </p>
    </>
  );
}
