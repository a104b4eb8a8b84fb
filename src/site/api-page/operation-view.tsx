import type { Language } from '../../platform/i18n/index.ts';
import { Table } from '../../platform/ui/index.ts';
import type { Answer, Operation } from './operations.ts';
import { words } from './words.ts';

type OperationViewProps = { readonly operation: Operation; readonly language: Language };

export function OperationView({ operation, language }: OperationViewProps) {
  const say = words(language);
  const { id, method, path, summary, description, answers, exampleAddress } = operation;
  return (
    <section class="section-new" aria-labelledby={id}>
      <h2 id={id} lang="en">
        {summary}
      </h2>
      <p>
        <code>
          {method} {path}
        </code>
      </p>
      {description && (
        <p class="measure" lang="en">
          {description}
        </p>
      )}
      <p>
        {say('try')} <a href={exampleAddress}>{exampleAddress}</a>
      </p>
      <Parameters operation={operation} language={language} />
      <h3>{say('answers')}</h3>
      {answers.map((answer) => (
        <AnswerView answer={answer} language={language} />
      ))}
    </section>
  );
}

function Parameters({ operation, language }: OperationViewProps) {
  const say = words(language);
  if (operation.parameters.length === 0) return <p class="quiet">{say('noParameters')}</p>;
  return (
    <Table
      id={`${operation.id}-parameters`}
      caption={say('parameters', { operation: `${operation.method} ${operation.path}` })}
      columns={[{ title: say('parameter') }, { title: say('meaning') }, { title: say('allowed') }]}
      rows={operation.parameters.map(({ name, description, values }) => [
        <code>{name}</code>,
        <span lang="en">{description}</span>,
        <span lang="en">{values}</span>,
      ])}
    />
  );
}

function AnswerView({
  answer,
  language,
}: {
  readonly answer: Answer;
  readonly language: Language;
}) {
  const { status, description, example } = answer;
  return (
    <>
      <p>
        <strong>{status}</strong> <span lang="en">{description}</span>
      </p>
      {example && (
        <details class="facet-more">
          <summary>{words(language)('example')}</summary>
          <pre class="scroll" tabindex={0}>
            <code>{example}</code>
          </pre>
        </details>
      )}
    </>
  );
}
