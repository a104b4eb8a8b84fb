import { type Kysely, sql } from 'kysely';

/** As typed. pattern: what the naive peer looks for. */
export type QueryClass = { readonly name: string; readonly text: string; readonly pattern: string };

type Word = { lexeme: string; form: string; texts: number };

/** Queries chosen by how many texts hold their words, so that every corpus is asked alike. */
export async function chooseClasses(db: Kysely<unknown>): Promise<QueryClass[]> {
  const { rows } = await sql<Word>`
    select lexeme, form, texts from find.word
     where length(form) > 5 and form ~ '^[A-Za-zäöüÄÖÜß]+$' order by texts desc, lexeme`.execute(
    db,
  );
  const near = (texts: number) =>
    rows.reduce((best, one) =>
      Math.abs(one.texts - texts) < Math.abs(best.texts - texts) ? one : best,
    );
  const commonest = rows[0] as Word;
  const [second, third] = rows.slice(1) as [Word, Word];
  const common = near(commonest.texts / 10);
  const pair = await commonPair(db);
  const one = (name: string, { form }: Word): QueryClass => ({ name, text: form, pattern: form });
  return [
    one('rare', near(5)),
    one('mid', near(100)),
    one('common', common),
    one('commonest', commonest),
    {
      name: 'two words',
      text: `${commonest.form} ${common.form}`,
      pattern: `${commonest.form}%${common.form}`,
    },
    {
      name: 'common two',
      text: `${second.form} ${third.form}`,
      pattern: `${second.form}%${third.form}`,
    },
    { name: 'phrase', text: `"${pair}"`, pattern: pair },
    {
      name: 'prefix',
      text: `${commonest.form.slice(0, 6)}*`,
      pattern: commonest.form.slice(0, 6),
    },
    // No text holds all of them: fewer are looked for.
    {
      name: 'question',
      text: `Quastenflosser ${near(100).form} ${common.form} ${third.form} ${commonest.form}`,
      pattern: 'Quastenflosser',
    },
    { name: 'nothing', text: 'Quastenflosser', pattern: 'Quastenflosser' },
    { name: 'typo', text: typo(near(1000).form), pattern: typo(near(1000).form) },
  ];
}

/** The two neighbouring words of six letters or more that most of some thousand texts hold. */
async function commonPair(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    select body from find.text where language = 'de' and length(body) > 100 order by id limit 3000`.execute(
    db,
  );
  const counts = new Map<string, number>();
  for (const { body } of rows)
    for (const [, pair = ''] of body.matchAll(/(?=(?<!\p{L})(\p{L}{6,} \p{L}{6,})(?!\p{L}))/gu))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Two neighbouring letters in the middle change places. */
function typo(form: string): string {
  const at = Math.floor(form.length / 2);
  return form.slice(0, at) + (form[at + 1] ?? '') + (form[at] ?? '') + form.slice(at + 2);
}
