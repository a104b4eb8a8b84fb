import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { sql } from 'kysely';
import { openPagesSite, type PagesSite } from '../../../core/accounts/pages/pages-site.fixture.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import { shippedDossiers } from '../dossiers/shipped-data.ts';
import { writeDossier } from '../dossiers/stored-dossiers.ts';
import { usualDeletion } from './contact.ts';

export const base = '/de/redaktion/kontakte';

/** A site with an editor of the office and a dossier, for as long as the file's tests run. */
export class ContactsSite {
  site!: PagesSite;
  editor = '';
  token = '';
  today = '';

  constructor() {
    before(async () => {
      this.site = await openPagesSite();
      const { database, office, clock } = this.site;
      this.editor = await makePerson(database, office, ['editor'], { name: 'Beispiel-Berta' });
      this.token = await this.site.session(this.editor);
      this.today = todayOf(clock.now);
      await this.makeDossier();
    });
    after(() => this.site.close());
  }

  makeDossier(): Promise<void> {
    const title = { de: 'Beispiel-Dossier', en: 'Example dossier' };
    const dossier = { ...shippedDossiers[0]!, slug: 'beispiel-dossier', title };
    return writeDossier(this.site.database.owner, dossier, {
      at: this.site.clock.now,
      isNew: true,
    });
  }

  /** What a form of a contact sends; so too below. */
  person() {
    return {
      id: randomUUID(),
      name: 'Beispiel-Referentin',
      office: 'Referatsleiterin',
      body: 'Beispiel-Ministerium',
      kind: 'ministry',
      informedOn: '',
      deleteAfter: usualDeletion(this.today),
    };
  }

  talk() {
    return {
      id: randomUUID(),
      heldOn: this.today,
      subject: 'Beispiel-Gesetz',
      heldBy: this.editor,
      result: 'Sagt zu, den Punkt zu prüfen.',
      nextStep: 'Nachfragen',
      nextOn: usualDeletion(this.today),
      dossier: 'beispiel-dossier',
      deleteAfter: usualDeletion(this.today),
    };
  }

  post(path: string, form: Record<string, string>, by = this.token) {
    return this.site.ask(path, { form, token: by });
  }

  get(path: string, by = this.token) {
    return this.site.ask(path, { token: by });
  }

  /** The id of a contact that was entered. */
  async made(changed: Record<string, string> = {}): Promise<string> {
    const form = { ...this.person(), ...changed };
    const answer = await this.post(`${base}/neu`, form);
    assert.equal(answer.status, 303, await answer.text());
    return form.id;
  }

  async text(path: string, by = this.token): Promise<string> {
    const answer = await this.get(path, by);
    assert.equal(answer.status, 200, path);
    return answer.text();
  }

  async count(table: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(this.site.database.owner);
    return rows[0]!.n;
  }
}
