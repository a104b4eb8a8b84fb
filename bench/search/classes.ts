import { type Kysely, sql } from 'kysely';
import { analyse, eachToken } from '../../src/platform/analysis/index.ts';

/** A class of queries of ../shared/research/database.md 2.2 with what it asks here. */
export type QueryClass = {
  readonly name: string;
  /** As typed. */
  readonly text: string;
  readonly year?: string;
  /** The same for FTS5 over the same stems; null where it has no like. */
  readonly fts: string | null;
};

type Term = { lexeme: string; form: string; ndoc: number };

/** Queries chosen by how many documents hold their words, so that every corpus is asked alike. */
export async function chooseClasses(db: Kysely<unknown>): Promise<QueryClass[]> {
  const { rows } = await sql<Term>`
    select lexeme, form, ndoc from caselaw.term_stat where length(lexeme) > 5 and ndoc > 1 order by ndoc desc, lexeme`.execute(
    db,
  );
  const near = (ndoc: number) =>
    rows.reduce((best, one) =>
      Math.abs(one.ndoc - ndoc) < Math.abs(best.ndoc - ndoc) ? one : best,
    );
  const [commonest, second, third] = rows as [Term, Term, Term];
  const all = commonest.ndoc;
  const common = near(Math.min(2_263, all / 10));
  const words = (...terms: Term[]) => terms.map(({ form }) => form).join(' ');
  const stems = (...terms: Term[]) => terms.map(({ lexeme }) => `"${lexeme}"`).join(' AND ');
  const phrases = await choosePhrases(db);
  const one = (name: string, ...terms: Term[]): QueryClass => ({
    name,
    text: words(...terms),
    fts: stems(...terms),
  });
  return [
    one('rare', near(5)),
    one('mid', near(61)),
    one('common', common),
    one('commonest', commonest),
    one('and3', commonest, common, near(all / 4)),
    one('common and', commonest, second, third),
    ...phrases,
    { name: 'prefix', text: `${common.lexeme.slice(0, 6)}*`, fts: `${common.lexeme.slice(0, 6)}*` },
    { name: 'filter', text: commonest.form, year: '2015', fts: stems(commonest) },
    { name: 'typo', text: typo(near(2_000).form), fts: null },
  ];
}

/** Documents in which pairs of words are counted. */
const sample = 3_000;

/** The pair of neighbouring words that most documents hold, and one that about 3 in 1,000 hold. */
async function choosePhrases(db: Kysely<unknown>): Promise<QueryClass[]> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(E'\n', d.title, array_to_string(d.leitsaetze, E'\n'), string_agg(p.body, E'\n')) as text
      from (select * from caselaw.decision order by id limit ${sample}) d
      left join caselaw.paragraph p on p.decision_id = d.id
     group by d.id, d.title, d.leitsaetze`.execute(db);
  const counts = new Map<string, { pair: Pair; count: number }>();
  for (const { text } of rows)
    for (const [key, pair] of pairsOf(text)) {
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { pair, count: 1 });
    }
  const found = [...counts.values()].sort((a, b) => b.count - a.count);
  const wanted = Math.max(2, Math.round(rows.length * 0.003));
  const words = new Map<string, number>();
  for (const { pair, count } of found)
    words.set(pair[1].lexeme, (words.get(pair[1].lexeme) ?? 0) + count);
  const isSeldom = ({ pair }: (typeof found)[number]) =>
    (words.get(pair[1].lexeme) ?? 0) <= wanted * 5;
  const mid = found.filter(({ count }) => count <= wanted);
  return [
    ['phrase mid', mid.find(isSeldom)] as const,
    ['phrase common', found[0]] as const,
    // Not in database.md 2.2: two common words that seldom meet; every decision with both is checked.
    ['phrase hard', mid.find((one) => !isSeldom(one))] as const,
  ].flatMap(([name, one]) => (one ? [phraseClass(name, one.pair)] : []));
}

type Pair = readonly [{ raw: string; lexeme: string }, { raw: string; lexeme: string }];

function phraseClass(name: string, [one, other]: Pair): QueryClass {
  return { name, text: `"${one.raw} ${other.raw}"`, fts: `"${one.lexeme} ${other.lexeme}"` };
}

function pairsOf(text: string): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  let last: Pair[0] | null = null;
  eachToken(text, (start, end) => {
    const raw = text.slice(start, end);
    const { lexeme } = analyse(raw);
    const isWord = /^[a-z]{4,}$/.test(lexeme);
    if (last && isWord) pairs.set(`${last.lexeme} ${lexeme}`, [last, { raw, lexeme }]);
    last = isWord ? { raw, lexeme } : null;
  });
  return pairs;
}

/** Two neighbouring letters in the middle change places. */
function typo(form: string): string {
  const at = Math.floor(form.length / 2);
  return form.slice(0, at) + (form[at + 1] ?? '') + (form[at] ?? '') + form.slice(at + 2);
}
