import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { systemClock, Temporal } from '../../../platform/clock/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Services, VisitEnvironment } from '../../../platform/domain.ts';
import type { Row } from '../../../platform/editable.ts';
import { makeRawPdf } from '../../../platform/files/read/pdf.fixture.ts';
import { createApp } from '../../../platform/http/app.tsx';
import { createLog } from '../../../platform/log/index.ts';
import { sampleFrame } from '../../../platform/ui/gallery/sample-frame.ts';
import { guard } from '../../accounts/guard.ts';
import { startSession } from '../../accounts/sessions.ts';
import { ExampleDesk } from '../desk.fixture.ts';
import { fileRoutes, receiveFile } from './index.ts';

/** A PDF with one word in it, under a name that needs cleaning. */
export function documentOf(word: string): File {
  const bytes = new Uint8Array(makeRawPdf({ lines: [word] }));
  return new File([bytes], 'Stellung\u202enahme; 2026.pdf');
}

/** Where anybody would fetch a file. */
export function addressOf({ file, name }: Row): string {
  return `/dateien/${file}/${encodeURIComponent(name ?? '')}`;
}

/** The example desk with a folder for its files and the pages that give them out. */
export class FilesDesk {
  readonly desk: ExampleDesk;
  readonly services: Services;
  private readonly app: Hono<VisitEnvironment>;
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-files-'));

  private constructor(desk: ExampleDesk) {
    const env = { DATA_DIR: this.dataDir, PUBLIC_ORIGIN: 'http://localhost:3000' };
    this.desk = desk;
    this.services = {
      config: readConfig(env, 'production'),
      mode: 'production',
      log: createLog('silent'),
      clock: systemClock,
      db: desk.database.app,
    };
    const routes = fileRoutes(['editor', 'reviewer', 'centre_lead']);
    this.app = createApp({
      services: this.services,
      domains: [{ name: 'desk', schema: 'desk', routes }],
      assets: { address: (name) => `/assets/${name}`, serve: () => null },
      frame: () => sampleFrame('de'),
      guard,
    });
  }

  static async open(): Promise<FilesDesk> {
    return new FilesDesk(await ExampleDesk.open());
  }

  async close(): Promise<void> {
    await this.desk.database.drop();
    rmSync(this.dataDir, { recursive: true });
  }

  /** What `receiveFile` answers somebody; `besides`: rows of the field. */
  attempt(name: string, thingId: string, file: File, besides: readonly Row[] = []) {
    return this.desk.as(name, (trx, person) =>
      receiveFile(trx, this.services, {
        thingId,
        organisationId: person.organisationId,
        file,
        accept: ['image', 'pdf'],
        besides,
        person,
        at: Temporal.Now.instant(),
      }),
    );
  }

  async receive(
    name: string,
    thingId: string,
    file: File,
    besides: readonly Row[] = [],
  ): Promise<Row> {
    const received = await this.attempt(name, thingId, file, besides);
    if (!received.done) throw new Error(received.problem);
    return received.row;
  }

  /** GET, as somebody or nobody. */
  async ask(
    path: string,
    name: string | null = null,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = name === null ? {} : { Cookie: `__Host-session=${await this.token(name)}` };
    return this.app.request(`http://localhost:3000${path}`, { headers: { ...cookie, ...headers } });
  }

  private async token(name: string): Promise<string> {
    const { personId } = this.desk.person(name);
    const now = Temporal.Now.instant();
    const wanted = { personId, organisationId: null, mode: 'full', now } as const;
    return (await startSession(this.desk.database.app, wanted))?.token ?? '';
  }

  /** Names below the folder of files, sorted. */
  stored(): string[] {
    const folder = this.folder();
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  }

  folder(): string {
    return join(this.dataDir, 'files');
  }

  pathOf({ file = '' }: Row): string {
    return join(this.folder(), file.slice(0, 2), file.slice(2));
  }

  isStored({ file = '' }: Row): boolean {
    return this.stored().includes(join(file.slice(0, 2), file.slice(2)));
  }

  /** Makes all stored files two days old. */
  age(): void {
    const then = new Date(Date.now() - 48 * 3_600_000);
    for (const name of this.stored()) utimesSync(join(this.folder(), name), then, then);
  }
}

export function inTwoDays(): Temporal.Instant {
  return Temporal.Now.instant().add({ hours: 48 });
}
