import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { contentToEdit, createThing, lockThing, textOf } from '../../../core/desk/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import { decisions, type IntakeSite, openIntakeSite } from './intake-site.fixture.ts';

/** A word that may stand nowhere in the clear. */
export const canary = 'Kanarienname-7f3a';
export const judgment = `Tenor\n\nDie Revision wird verworfen.\n\nGründe\n\n1\n\nDie Zeugin ${canary} sagte aus (§ 232a Abs. 1 StGB; BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22).`;
/** The same as the form's field holds it. */
export const judgmentText = `Tenor\n\nDie Revision wird verworfen.\n\nGründe\n\n[1] Die Zeugin ${canary} sagte aus (§ 232a Abs. 1 StGB; BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22).`;

export function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}

type Draft = { readonly text: string; readonly content: Content; readonly revision: number };
type Answer = { readonly status: number; readonly html: string; readonly location: string };

/** The site with an editor of the office, and what she does. */
export class UploadSite {
  static async open(): Promise<UploadSite> {
    const site = await openIntakeSite();
    return new UploadSite(site, await site.person(site.office, ['editor']));
  }

  readonly site: IntakeSite;
  readonly editor: SignedIn & { readonly token: string };

  private constructor(site: IntakeSite, editor: SignedIn & { readonly token: string }) {
    this.site = site;
    this.editor = editor;
  }

  inOffice<T>(work: Parameters<typeof withOrganisation<T>>[3]): Promise<T> {
    return withOrganisation(this.site.database.app, this.editor, 'own', work);
  }

  /** The id of a new decision at the desk. */
  makeDecision(content: Content = { court: 'Landgericht Beispielstadt' }): Promise<string> {
    const { organisationId } = this.editor;
    const at = this.site.clock.now;
    return this.inOffice((trx) =>
      createThing(trx, decisions, { organisationId, content, person: this.editor, at }),
    );
  }

  async draftOf(id: string): Promise<Draft> {
    return this.inOffice(async (trx) => {
      const thing = await lockThing(trx, id);
      const edited = await contentToEdit(trx, thing!);
      return { ...edited, text: textOf(edited.content, 'text') };
    });
  }

  async upload(
    id: string,
    file: Blob | string,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const { revision } = await this.draftOf(id);
    const form = {
      revision: String(revision),
      file: typeof file === 'string' ? new Blob([file]) : file,
      ...more,
    };
    const path = `/de/redaktion/entscheidungen/${id}/datei`;
    const answer = await this.site.ask(path, { form, token: this.editor.token });
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('Location') ?? '',
    };
  }

  async originals(): Promise<{ id: string; thing_id: string | null }[]> {
    const { rows } = await sql<{ id: string; thing_id: string | null }>`
      select id, thing_id from caselaw.original order by received_at, id`.execute(
      this.site.database.owner,
    );
    return rows;
  }

  /** Where an encrypted original lies. */
  fileOf(id: string): string {
    return join(this.site.dataDir, 'intake', `${id}.age`);
  }
}
