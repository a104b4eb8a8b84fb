import { type Kysely, sql } from 'kysely';
import { kindOf } from '../citations/laws/kind.ts';
import type { Law } from '../citations/laws/law.ts';
import { laws as known } from '../citations/laws/laws.ts';
import { toSgb } from '../citations/laws/sgb.ts';
import { lawSlug } from '../citations/laws/slug.ts';
import type { Finding, StatuteRow } from './rows.ts';

type StoredLaw = { readonly id: string; readonly abbreviation: string; title: string | null };
export type LawEnding = 'new' | 'changed' | 'unchanged';

/** The laws that are stored, by the abbreviations of an import. */
export class LawShelf {
  readonly #byId: Map<string, StoredLaw>;
  readonly #byAbbreviation: Map<string, StoredLaw>;
  readonly #new = new Map<string, Law & { readonly source: string }>();
  readonly #titled = new Map<string, string>();

  private constructor(laws: readonly StoredLaw[]) {
    this.#byId = new Map(laws.map((law) => [law.id, law]));
    this.#byAbbreviation = new Map(laws.map((law) => [law.abbreviation, law]));
  }

  static async read(db: Kysely<unknown>): Promise<LawShelf> {
    const { rows } = await sql<StoredLaw>`select id, abbreviation, title from norms.law`.execute(
      db,
    );
    return new LawShelf(rows);
  }

  /** The law of a row, made where it is not known; a title fills an empty one and replaces none. */
  place({ abbreviation, title, source }: StatuteRow): {
    id: string;
    ending: LawEnding;
    finding: Finding | null;
  } {
    const stored = this.#find(abbreviation);
    if (!stored)
      return { id: this.#add(abbreviation, title, source), ending: 'new', finding: null };
    if (title === null || stored.title === title)
      return { id: stored.id, ending: 'unchanged', finding: null };
    if (stored.title !== null) {
      const reason = `"${abbreviation}" has another title here, which stays: "${stored.title.slice(0, 120)}"`;
      return { id: stored.id, ending: 'unchanged', finding: { field: 'title', reason } };
    }
    stored.title = title;
    this.#titled.set(stored.id, title);
    return { id: stored.id, ending: 'changed', finding: null };
  }

  /** Writes what is new since the last call. */
  async save(db: Kysely<unknown>): Promise<void> {
    const laws = JSON.stringify([...this.#new.values()]);
    await sql`
      insert into norms.law (id, abbreviation, title, kind, source)
      select id, abbreviation, title, kind, source
        from json_populate_recordset(null::norms.law, ${laws}::json)`.execute(db);
    const titles = JSON.stringify([...this.#titled].map(([id, title]) => ({ id, title })));
    await sql`
      update norms.law l set title = t.title
        from json_to_recordset(${titles}::json) as t (id text, title text) where l.id = t.id`.execute(
      db,
    );
    this.#new.clear();
    this.#titled.clear();
  }

  /** "SGB 2" of the federal table is "SGB II" here, "EStDV 1955" is "EStDV": as the parser knows it. */
  #find(abbreviation: string): StoredLaw | undefined {
    const usual =
      known().byAbbreviation.get(abbreviation) ??
      known().byAbbreviation.get(toSgb(abbreviation) ?? '');
    return this.#byAbbreviation.get(abbreviation) ?? (usual && this.#byId.get(usual.id));
  }

  #add(official: string, title: string | null, source: string): string {
    const usual =
      known().byAbbreviation.get(official) ?? known().byAbbreviation.get(toSgb(official) ?? '');
    const abbreviation = usual?.abbreviation ?? official;
    const id = usual?.id ?? this.#freeId(lawSlug(official));
    const kind = usual?.kind ?? kindOf(official, title ?? '');
    const law = { id, abbreviation, title: title ?? usual?.title ?? null };
    this.#byId.set(id, law);
    this.#byAbbreviation.set(abbreviation, law);
    this.#new.set(id, { ...law, title: law.title ?? '', kind, source });
    return id;
  }

  #freeId(slug: string): string {
    let id = slug || 'gesetz';
    for (let count = 2; this.#byId.has(id); count += 1) id = `${slug}-${count}`;
    return id;
  }
}
