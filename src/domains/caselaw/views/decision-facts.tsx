import type { Child } from 'hono/jsx';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, type Fact, Facts, German, Tag } from '../../../platform/ui/index.ts';
import { codeText, groupText } from '../group-text.ts';
import { outcomeTexts } from '../outcome-text.ts';
import { normPath } from '../paths.ts';
import type { NamedNorm, PublishedDecision } from '../published-decision.ts';
import { sourceName } from '../source-name.ts';
import { type Words, words } from '../words.ts';

type DecisionFactsProps = { readonly decision: PublishedDecision; readonly language: Language };

/** More norms of a text unfold. */
const normsAtOnce = 12;

/** The record in two columns. Coding fields are always shown, so that "nicht erhoben" is not read as "none". */
export function DecisionFacts({ decision, language }: DecisionFactsProps) {
  const say = words(language);
  return (
    <section class="section" aria-labelledby="blick">
      <h2 id="blick">{say('decision.glance')}</h2>
      <Facts
        facts={[
          ...described(decision, say, language),
          ...coded(decision, say, language),
          ...origin(decision, say),
        ]}
      />
    </section>
  );
}

function described(decision: PublishedDecision, say: Words, language: Language): Fact[] {
  const listed = decision.norms.filter((norm) => norm.origin === 'listed');
  const labels = new Set(listed.map((norm) => norm.label));
  const inText = decision.norms.filter((norm) => norm.origin === 'text' && !labels.has(norm.label));
  return [
    ...when(decision.fileNumbers.length > 2, {
      term: say('decision.otherNumbers'),
      value: <German>{decision.fileNumbers.join(', ')}</German>,
    }),
    ...when(decision.keywords.length > 0, {
      term: say('decision.keywords'),
      value: <Keywords keywords={decision.keywords} />,
    }),
    ...when(listed.length > 0, {
      term: say('decision.norms'),
      value: <Norms norms={listed} language={language} />,
    }),
    ...when(inText.length > 0, {
      term: say('decision.normsText'),
      value: <Norms norms={inText} language={language} />,
    }),
  ];
}

function coded(decision: PublishedDecision, say: Words, language: Language): Fact[] {
  const { acts, means, purposes, forms, sector, outcome, victims, perpetrators } = decision;
  const fact = (term: string, values: readonly string[]): Fact => ({
    term,
    value: values.length > 0 ? values.join('; ') : null,
    missing: say('none'),
  });
  return [
    fact(
      say('decision.acts'),
      acts.map((act) => say(`act.${act}`)),
    ),
    fact(
      say('decision.means'),
      means.map((one) => say(`means.${one}`)),
    ),
    fact(
      say('decision.purposes'),
      purposes.map((code) => codeText('purpose', code, language)),
    ),
    fact(
      say('decision.forms'),
      forms.map((form) => say(`form.${form}`)),
    ),
    ...when(victims.length > 0, {
      term: say('decision.victims'),
      value: victims.map((group) => groupText(group, language)).join('; '),
    }),
    ...when(perpetrators.length > 0, {
      term: say('decision.perpetrators'),
      value: perpetrators.map((group) => groupText(group, language)).join('; '),
    }),
    fact(say('decision.outcome'), outcomeTexts(outcome, language)),
    ...when(sector !== null, {
      term: say('decision.sector'),
      value: codeText('sector', sector ?? '', language),
    }),
  ];
}

function origin(decision: PublishedDecision, say: Words): Fact[] {
  const { final, basis, source, sourceUrl, licence, publishedElsewhere } = decision;
  return [
    ...when(final !== null, {
      term: say('decision.final'),
      value: say(final ? 'decision.isFinal' : 'decision.notFinal'),
    }),
    { term: say('decision.basis'), value: say(`basis.${basis}`) },
    {
      term: say('decision.source'),
      value: sourceUrl ? (
        <ExternalLink href={sourceUrl}>
          <German>{sourceName(source)}</German>
        </ExternalLink>
      ) : (
        <German>{sourceName(source)}</German>
      ),
    },
    ...when(publishedElsewhere.length > 0, {
      term: say('decision.publishedElsewhere'),
      value: <German>{publishedElsewhere.join('; ')}</German>,
    }),
    ...when(licence !== null, { term: say('decision.licence'), value: licence }),
  ];
}

function when(condition: boolean, fact: Fact): Fact[] {
  return condition ? [fact] : [];
}

function Keywords({ keywords }: { readonly keywords: readonly string[] }) {
  return (
    <ul class="tags">
      {keywords.map((keyword) => (
        <li>
          <Tag>
            <German>{keyword}</German>
          </Tag>
        </li>
      ))}
    </ul>
  );
}

type NormsProps = { readonly norms: readonly NamedNorm[]; readonly language: Language };

function Norms({ norms, language }: NormsProps) {
  const rest = norms.slice(normsAtOnce);
  return (
    <>
      <NormList norms={norms.slice(0, normsAtOnce)} language={language} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{words(language)('decision.normsMore', { count: rest.length })}</summary>
          <NormList norms={rest} language={language} />
        </details>
      )}
    </>
  );
}

function NormList({ norms, language }: NormsProps) {
  return (
    <ul class="norms">
      {norms.map((norm) => (
        <li>
          <NormName norm={norm} language={language} />
        </li>
      ))}
    </ul>
  );
}

function NormName({
  norm,
  language,
}: {
  readonly norm: NamedNorm;
  readonly language: Language;
}): Child {
  const { label, path, version } = norm;
  const say = words(language);
  const name = <German>{label}</German>;
  return (
    <>
      {path ? <a href={normPath(language, version ? `${path}/${version}` : path)}>{name}</a> : name}
      {version && (
        <span class="quiet">
          {' '}
          {say('decision.versionSince', { date: formatDate(version, language) })}
        </span>
      )}
    </>
  );
}
