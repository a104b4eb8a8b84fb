import type { sql } from 'kysely';
import type { IntakeSite } from '../intake/intake-site.fixture.ts';

export const path = '/de/rechtsprechung/hinweis';
export const hint = {
  court: 'Landgericht Beispielstadt',
  date: '17.01.2023',
  fileNumber: '2 KLs 87/22',
  link: 'https://gericht.example.org/urteil?id=1',
  note: 'In der Zeitung gelesen.',
  contact: 'beispiel@example.org',
};

/** Each test from a network of its own. */
let networks = 0;
export function fromElsewhere(): Record<string, string> {
  networks += 1;
  return { 'X-Forwarded-For': `203.0.${networks}.7` };
}

/** What the tests of hints do with a site that is opened later. */
export function hintsOf(site: () => IntakeSite) {
  async function send(form: Record<string, string | string[]>, headers = fromElsewhere()) {
    const answer = await site().ask(path, { form, headers });
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  }
  return {
    send,
    receiptOf: async (form = hint): Promise<string> => {
      const { html } = await send(form);
      return /class="once">([^<]+)</.exec(html)?.[1] ?? '';
    },
    rows: async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
      (await query.execute(site().database.owner)).rows,
  };
}
