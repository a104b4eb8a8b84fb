import type { Field, Section } from '../../../../../platform/editable.ts';
import type { Language } from '../../../../../platform/i18n/index.ts';
import { Table } from '../../../../../platform/ui/index.ts';
import { ownColumns } from '../../../import/columns.ts';
import { monitoringPath } from '../../../paths.ts';
import { fieldOf, type OwnColumn } from '../column-fields.ts';
import { words } from '../words.ts';

export type ColumnGuideProps = {
  /** Of the form at the desk, whose fields the columns fill. */
  readonly sections: readonly Section[];
  readonly language: Language;
};

/** Which columns a table may have, and what may stand in each. */
export function ColumnGuide({ sections, language }: ColumnGuideProps) {
  const say = words(language);
  const fields = new Map(
    sections.flatMap((section) => section.fields.map((field) => [field.name, field] as const)),
  );
  return (
    <section class="section" aria-labelledby="spalten">
      <h2 id="spalten">{say('columns')}</h2>
      <p class="measure">
        {say('columns.example')}{' '}
        <a href={`${monitoringPath(language, 'empfehlungen')}.csv`} type="text/csv">
          {say('columns.file')}
        </a>
      </p>
      <Table
        id="spalten-tabelle"
        caption={say('columns.table')}
        columns={[
          { title: say('column') },
          { title: say('column.means') },
          { title: say('column.values') },
        ]}
        rows={[...ownColumns.needed, ...ownColumns.more].map((column) => [
          <code>{column}</code>,
          nameOf(column, fields.get(fieldOf[column]), language),
          <Values column={column} field={fields.get(fieldOf[column])} language={language} />,
        ])}
        stacks
      />
    </section>
  );
}

function nameOf(column: OwnColumn, field: Field | undefined, language: Language): string {
  const label = field?.label[language] ?? '';
  const isNeeded = (ownColumns.needed as readonly string[]).includes(column);
  return isNeeded ? `${label} (${words(language)('column.needed')})` : label;
}

type ValuesProps = {
  readonly column: OwnColumn;
  readonly field: Field | undefined;
  readonly language: Language;
};

function Values({ column, field, language }: ValuesProps) {
  const say = words(language);
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    // A document is named by its number; of those that have none the form alone can tell.
    const values = field.options.flatMap(({ value, label }) =>
      column !== 'symbol' ? value || [] : label.de === label.en ? label.de : [],
    );
    return (
      <>
        {values.map((value, at) => (
          <>
            {at > 0 && ', '}
            <code>{value}</code>
          </>
        ))}
        {field.kind === 'choices' && ` (${say('values.several')})`}
      </>
    );
  }
  if (field?.kind === 'text' && field.input === 'partial-date') return <>{say('values.date')}</>;
  if (field?.kind === 'list') return <>{`cets-197/13 (${say('values.several')})`}</>;
  return <>{field?.hint?.[language] ?? say('values.text')}</>;
}
