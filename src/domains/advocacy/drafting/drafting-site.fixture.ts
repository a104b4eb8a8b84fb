import assert from 'node:assert/strict';
import { validateHtml } from '../../../../test/support/pages.ts';
import { openPagesSite, type PagesSite } from '../../../core/accounts/pages/pages-site.fixture.ts';
import { makeNetwork, type Name } from './drafting.fixture.ts';

type Form = Record<string, string | string[]>;

export type DraftingSite = PagesSite & {
  readonly organisation: (name: string) => string;
  readonly person: (name: Name) => string;
  /** A browser's request of somebody: a form when there is one, else a GET. */
  readonly as: (name: Name, path: string, form?: Form) => Promise<Response>;
  /** A page that is there, and valid. */
  readonly shown: (name: Name, path: string, status?: number) => Promise<string>;
  /** Sends a form, expects the answer to lead on, and says where. */
  readonly sent: (name: Name, path: string, form: Form) => Promise<string>;
  /** Sends a form, expects a page with this status that says "Fehler:", valid. */
  readonly refused: (name: Name, path: string, form: Form, status: number) => Promise<string>;
};

export const statements = '/de/mitarbeit/stellungnahmen';

/** The whole site with an office, two centres and a partner. */
export async function openDraftingSite(): Promise<DraftingSite> {
  const site = await openPagesSite();
  const { organisations, people } = await makeNetwork(site.database, site.office);
  const person = (name: Name) => people.get(name) ?? '';
  const as: DraftingSite['as'] = async (name, path, form) =>
    site.ask(path, { token: await site.session(person(name)), ...(form ? { form } : {}) });
  const page = async (answer: Response, path: string, status: number) => {
    const html = await answer.text();
    assert.equal(answer.status, status, `${path}: ${html.replace(/<[^>]*>/g, ' ').slice(0, 900)}`);
    assert.deepEqual(validateHtml(html), [], path);
    return html;
  };
  return {
    ...site,
    organisation: (name) => organisations.get(name) ?? '',
    person,
    as,
    shown: async (name, path, status = 200) => page(await as(name, path), path, status),
    sent: async (name, path, form) => {
      const answer = await as(name, path, form);
      const location = answer.headers.get('Location');
      assert.ok(location && answer.status === 303, `${path}: ${await answer.clone().text()}`);
      return location;
    },
    refused: async (name, path, form, status) => {
      const html = await page(await as(name, path, form), path, status);
      assert.match(html, /<title>Fehler: /, path);
      return html;
    },
  };
}

/** A new statement of the editor with these paragraphs; answers its address. */
export async function writeStatement(
  site: DraftingSite,
  texts: readonly string[],
): Promise<string> {
  const form = { title: 'Beispiel-Stellungnahme', lead: 'Beispiel-Vorspann.', language: 'de' };
  const place = (await site.sent('editor', `${statements}/neu`, form)).replace(/\/text$/, '');
  for (const text of texts) await site.sent('editor', `${place}/absaetze`, { art: 'text', text });
  return place;
}

/** A statement of two paragraphs that is open for comments for ten days. */
export async function openedStatement(
  site: DraftingSite,
): Promise<{ readonly place: string; readonly ids: readonly string[] }> {
  const place = await writeStatement(site, ['Erster Absatz.', 'Zweiter Absatz.']);
  await site.sent('editor', `${place}/fortgang/kommentare`, { frist: dayIn(site, 10) });
  return { place, ids: paragraphIds(await site.shown('north', place)) };
}

/** "20.12.2026", so many days from the site's present. */
export function dayIn(site: DraftingSite, days: number): string {
  const day = site.clock.now.add({ hours: 24 * days }).toZonedDateTimeISO('Europe/Berlin');
  return `${day.day}.${day.month}.${day.year}`;
}

/** Ids of the paragraphs of a page, in order. */
export function paragraphIds(html: string): string[] {
  return [...html.matchAll(/class="paper-paragraph" id="absatz-([0-9a-f-]{36})"/g)].map(
    ([, id]) => id ?? '',
  );
}
