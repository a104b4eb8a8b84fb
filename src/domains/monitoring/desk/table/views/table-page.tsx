import type { Language } from '../../../../../platform/i18n/index.ts';
import { Button, Notice, noBreak, Table, TextField } from '../../../../../platform/ui/index.ts';
import { maximumRows, type Taken, type WrongCell } from '../taken.ts';
import { words } from '../words.ts';
import { ColumnGuide, type ColumnGuideProps } from './column-guide.tsx';

type TablePageProps = ColumnGuideProps & {
  /** null: nothing was sent yet. */
  readonly taken: Taken | null;
  /** Address of the kind's list at the desk. */
  readonly base: string;
};

/** Where many recommendations are entered at once: what became of the table that was sent, the table, and its columns. */
export function TablePage({ taken, base, ...guide }: TablePageProps) {
  const { language } = guide;
  const say = words(language);
  const error = taken?.refusal
    ? say(`refusal.${taken.refusal}`, { maximum: maximumRows })
    : undefined;
  return (
    <>
      <h1>{say('title')}</h1>
      {taken && <Outcome taken={taken} language={language} />}
      <div class="measure">
        <p>{say('lead')}</p>
        <p>{say('lead.wrong')}</p>
      </div>
      <form class="form" method="post" enctype="multipart/form-data" novalidate>
        <TextField
          field={{ name: 'table', id: 'field-table', typed: taken?.rest, error }}
          label={say('table')}
          hint={say('table.hint')}
          rows={14}
          language={language}
        />
        <div class="field">
          <label class="field-label" for="field-file">
            {say('file')}
          </label>
          <p class="field-hint" id="field-file-hint">
            {say('file.hint')}
          </p>
          <input
            class="input"
            type="file"
            id="field-file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            aria-describedby="field-file-hint"
          />
        </div>
        <div class="buttons">
          <Button>{say('take')}</Button>
        </div>
      </form>
      {taken && <Drafts drafts={taken.drafts} base={base} language={language} />}
      <ColumnGuide {...guide} />
    </>
  );
}

type OutcomeProps = { readonly taken: Taken; readonly language: Language };

function Outcome({ taken: { refusal, drafts, wrong }, language }: OutcomeProps) {
  const say = words(language);
  if (refusal !== null)
    return (
      <section class="error-summary" tabindex={-1} autofocus aria-labelledby="form-errors">
        <p class="error-summary-title" id="form-errors">
          {say('none')}
        </p>
        <ul>
          <li>
            <a href="#field-table">{say(`refusal.${refusal}`, { maximum: maximumRows })}</a>
          </li>
        </ul>
      </section>
    );
  const rows = new Set(wrong.map(({ line }) => line)).size;
  return (
    <>
      <Notice kind={rows === 0 ? 'done' : 'caution'} language={language}>
        <p>{say('made', { count: drafts.length })}</p>
        {rows > 0 && <p>{say('left', { count: rows })}</p>}
      </Notice>
      {wrong.length > 0 && <WrongCells wrong={wrong} language={language} />}
    </>
  );
}

type WrongCellsProps = { readonly wrong: readonly WrongCell[]; readonly language: Language };

function WrongCells({ wrong, language }: WrongCellsProps) {
  const say = words(language);
  return (
    <Table
      id="falsch"
      caption={say('wrong')}
      columns={[
        { title: say('wrong.row') },
        { title: say('wrong.column') },
        { title: say('wrong.value') },
        { title: say('wrong.what') },
      ]}
      rows={wrong.map(({ line, id, column, value, message }) => [
        id === '' ? say('wrong.line', { line }) : say('wrong.lineOf', { line, id }),
        column === null ? say('wrong.whole') : <code>{column}</code>,
        column === null ? '–' : value || say('wrong.empty'),
        message,
      ])}
      stacks
    />
  );
}

type DraftsProps = Pick<TablePageProps, 'base' | 'language'> & Pick<Taken, 'drafts'>;

function Drafts({ drafts, base, language }: DraftsProps) {
  const say = words(language);
  if (drafts.length === 0) return null;
  return (
    <section class="section" aria-labelledby="entwuerfe">
      <h2 id="entwuerfe">{say('drafts')}</h2>
      <p class="measure">{say('drafts.next')}</p>
      <ol class="rows">
        {drafts.map(({ id, title }) => (
          <li>
            <a href={`${base}/${id}`}>{noBreak(title)}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
