import { type Kysely, sql } from 'kysely';

/** A text of a norm in one language, as it is stored. */
export type TextRow = {
  readonly law_id: string;
  readonly section: string;
  readonly sign: string;
  readonly language: string;
  readonly as_of: string | null;
  readonly heading: string | null;
  readonly body: string;
  readonly source: string;
};

/** The texts that are stored, and those that a batch changes. */
export class TextShelf {
  readonly #stored: Map<string, TextRow>;
  readonly #changed = new Map<string, TextRow>();

  private constructor(stored: readonly TextRow[]) {
    this.#stored = new Map(stored.map((row) => [keyOf(row), row]));
  }

  /** Reads what is stored in place of `texts`. */
  static async read(db: Kysely<unknown>, texts: readonly TextRow[]): Promise<TextShelf> {
    const keys = JSON.stringify(
      texts.map(({ law_id, section, language }) => ({ law_id, section, language })),
    );
    const { rows } = await sql<TextRow>`
      select t.law_id, t.section, n.sign, t.language, t.as_of::text, t.heading, t.body, t.source
        from norms.text t join norms.norm n using (law_id, section)
       where (t.law_id, t.section, t.language) in (
             select law_id, section, language
               from json_to_recordset(${keys}::json) as k (law_id text, section text, language text))`.execute(
      db,
    );
    return new TextShelf(rows);
  }

  /** A later text of the same norm and language replaces the earlier one. */
  place(text: TextRow): 'new' | 'changed' | 'unchanged' {
    const old = this.#stored.get(keyOf(text));
    if (old && isSame(old, text)) return 'unchanged';
    this.#stored.set(keyOf(text), text);
    this.#changed.set(keyOf(text), text);
    return old ? 'changed' : 'new';
  }

  async save(db: Kysely<unknown>): Promise<void> {
    const rows = JSON.stringify([...this.#changed.values()]);
    await sql`
      insert into norms.norm (law_id, section, sign)
      select law_id, section, sign from json_populate_recordset(null::norms.norm, ${rows}::json)
          on conflict do nothing`.execute(db);
    await sql`
      insert into norms.text (law_id, section, language, as_of, heading, body, source)
      select law_id, section, language, as_of, heading, body, source
        from json_populate_recordset(null::norms.text, ${rows}::json)
          on conflict (law_id, section, language) do update
         set as_of = excluded.as_of, heading = excluded.heading, body = excluded.body,
             source = excluded.source`.execute(db);
  }
}

function isSame(old: TextRow, text: TextRow): boolean {
  return (['as_of', 'heading', 'body', 'source'] as const).every((key) => old[key] === text[key]);
}

function keyOf({ law_id, section, language }: TextRow): string {
  return `${law_id}/${section}/${language}`;
}
