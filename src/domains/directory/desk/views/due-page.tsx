import { formatDate, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import { Isolated, Table, Tag } from '../../../../platform/ui/index.ts';
import type { DueEntry } from '../due.ts';
import { words } from '../words.ts';

type DuePageProps = {
  readonly language: Language;
  /** Address of the entries of all organisations at the desk. */
  readonly base: string;
  readonly entries: readonly DueEntry[];
};

/** Which entries nobody confirmed for six months, for how long, and whom nobody can ask. */
export function DuePage({ language, base, entries }: DuePageProps) {
  const say = words(language);
  if (entries.length === 0)
    return (
      <>
        <h1>{say('due.title')}</h1>
        <p class="lead">{say('due.none')}</p>
      </>
    );
  const columns = ['name', 'confirmed', 'days', 'reminded', 'lead_missing', 'edit'] as const;
  return (
    <>
      <h1>{say('due.title')}</h1>
      <p class="lead">{say('due.lead')}</p>
      <Table
        id="faellig"
        caption={say('due.caption')}
        columns={columns.map((column) => ({
          title: say(`due.${column}`),
          numeric: column === 'days',
        }))}
        rows={entries.map((entry) => [
          <>
            <Isolated>{entry.name}</Isolated> {entry.isHidden && <Tag>{say('due.hidden')}</Tag>}
          </>,
          entry.confirmedOn === null ? say('due.never') : formatDate(entry.confirmedOn, language),
          entry.days === null ? '–' : formatNumber(entry.days, language),
          entry.remindedOn === null ? '–' : formatDate(entry.remindedOn, language),
          say(entry.hasLead ? 'due.lead.yes' : 'due.lead.no'),
          <Opening entry={entry} base={base} language={language} />,
        ])}
      />
      <p>
        <a href={`${base}/faellig.csv`}>{say('due.csv')}</a>
      </p>
    </>
  );
}

type OpeningProps = Omit<DuePageProps, 'entries'> & { readonly entry: DueEntry };

/** The desk knows an entry by its key until somebody has opened it there. */
function Opening({ entry: { key, name }, base, language }: OpeningProps) {
  const say = words(language);
  return (
    <form action={`${base}/oeffnung`} method="post">
      <input type="hidden" name="key" value={key} />
      <button class="row-button" type="submit">
        {say('due.edit')}
        <span class="unseen"> ({name})</span>
      </button>
    </form>
  );
}
