import assert from 'node:assert/strict';
import { validateHtml } from '../../../../test/support/pages.ts';
import type { DeskSite, Name } from './desk-site.fixture.ts';

export const texts = '/de/redaktion/beispieltexte';
/** A text in which nothing is missing. */
export const complete = { title: 'Beispiel-Titel', body: 'Ein Absatz.', day: '26.11.2026' };

type Form = Record<string, string>;
export type Walk = ReturnType<typeof walkOn>;

/** Steps at the desk that several tests take. */
export function walkOn(site: DeskSite) {
  /** A page that is there, and valid. */
  const shown = async (name: Name, path: string): Promise<string> => {
    const answer = await site.ask(name, path);
    const html = await answer.text();
    assert.equal(answer.status, 200, `${path}: ${html.slice(0, 500)}`);
    assert.deepEqual(validateHtml(html), [], path);
    return html;
  };
  const revisionOf = async (name: Name, path: string) => revisionIn(await shown(name, path));
  /** A new text of Anna's; answers its address. */
  const create = async (form: Form): Promise<string> => {
    const answer = await site.ask('anna', `${texts}/neu`, form);
    const location = answer.headers.get('Location') ?? '';
    assert.equal(answer.status, 303, await answer.text());
    return location.replace(/(\/entwurf)?\?.*$/, '');
  };
  const save = async (place: string, form: Form, name: Name = 'anna'): Promise<void> => {
    const revision = await revisionOf(name, `${place}/entwurf`);
    const answer = await site.ask(name, `${place}/entwurf`, { ...form, revision });
    assert.equal(answer.status, 303, await answer.text());
  };
  /** Sends a form and expects the redirect that says what was done. */
  const follow = async (name: Name, path: string, form: Form, done: string): Promise<void> => {
    const answer = await site.ask(name, path, form);
    const location = answer.headers.get('Location') ?? (await answer.text());
    assert.match(location, new RegExp(`getan=${done}$`));
  };
  return { shown, revisionOf, create, save, follow };
}

export function revisionIn(html: string): string {
  return /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
}
