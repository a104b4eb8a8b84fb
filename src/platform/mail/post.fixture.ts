import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { keepLog } from '../../../test/support/log.ts';
import { startSmtp, type TestSmtp } from '../../../test/support/smtp.ts';
import { until } from '../../../test/support/until.ts';
import { systemClock, type Temporal } from '../clock/index.ts';
import { readConfig } from '../config/index.ts';
import { readSecrets } from '../crypto/index.ts';
import type { Services } from '../domain.ts';
import { type RunningJobs, startJobs } from '../jobs/index.ts';
import { type MailMessage, mailDomain } from './index.ts';

export const message: MailMessage = {
  to: 'anna@example.org',
  subject: 'Nachricht zu Ihrem Zugang',
  text: 'Grüße\n.\nnach dem Punkt',
  html: null,
};

/** A try that nobody breaks off. */
export const stays = () => AbortSignal.timeout(60_000);

/** An outbox, a mail server and a clock for the tests of one file; empty again after each. */
export class Post {
  database!: TestDatabase;
  smtp!: TestSmtp;
  now = systemClock();
  readonly kept = keepLog();
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-mail-'));
  private jobs: RunningJobs | null = null;

  constructor() {
    before(async () => {
      this.database = await createTestDatabase();
      this.smtp = await startSmtp();
    });
    afterEach(() => this.clear());
    after(async () => {
      await this.smtp.stop();
      await this.database.drop();
      rmSync(this.dataDir, { recursive: true });
    });
  }

  /** The installation's. */
  get sealing(): Buffer {
    return readSecrets(this.dataDir).sealing;
  }

  /** What the jobs get; `mailUrl` null: no mail server. */
  services(mailUrl: string | null = this.smtp.url): Services {
    const from = 'Geschäftsstelle <buero@example.org>';
    const env = {
      DATA_DIR: this.dataDir,
      MAIL_FROM: from,
      ...(mailUrl && { MAIL_URL: mailUrl }),
    };
    return {
      config: readConfig(env, 'production'),
      mode: 'production',
      log: this.kept.log,
      clock: () => this.now,
      db: this.database.app,
    };
  }

  start(services = this.services()): void {
    this.jobs = startJobs(this.database.appLogin, [mailDomain], services);
  }

  async stop(): Promise<void> {
    await this.jobs?.stop();
    this.jobs = null;
  }

  /** Lets the waiting try run now, once no other is under way, with the clock that far on. */
  async later(duration: Temporal.DurationLike): Promise<void> {
    await until(() => this.rests());
    this.now = this.now.add(duration);
    await sql`
      update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
      this.database.owner,
    );
  }

  /** Whether the queue has noted how each try ended. */
  private async rests(): Promise<boolean> {
    const { rows } = await sql`
      select from graphile_worker._private_jobs where locked_at is not null`.execute(
      this.database.owner,
    );
    return rows.length === 0;
  }

  /** Takes away every job, as a restore or a mail server that never was does. */
  async forgetJobs(): Promise<void> {
    await sql`delete from graphile_worker._private_jobs`.execute(this.database.owner);
  }

  async row(id: string) {
    type Row = {
      attempts: number;
      last_error: string | null;
      text: string | null;
      sealed: Buffer | null;
    };
    const { rows } = await sql<Row>`
      select attempts, last_error, text, sealed from mail.message where id = ${id}`.execute(
      this.database.owner,
    );
    return rows[0];
  }

  private async clear(): Promise<void> {
    await this.stop();
    this.smtp.received.length = 0;
    this.smtp.faults.length = 0;
    await sql`delete from mail.message`.execute(this.database.owner);
    await this.forgetJobs();
    this.now = systemClock();
    this.kept.clear();
  }
}
