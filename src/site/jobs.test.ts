import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Kysely } from 'kysely';
import { temporaryDataDir } from '../../test/support/cluster.ts';
import { createTestDatabase } from '../../test/support/database.ts';
import { freePort } from '../../test/support/port.ts';
import { type Running, startCommand } from '../../test/support/process.ts';
import { headerOf, startSmtp, type TestSmtp } from '../../test/support/smtp.ts';
import { until } from '../../test/support/until.ts';
import { openDatabase } from '../platform/database/index.ts';
import { createLog } from '../platform/log/index.ts';
import { mailState, queueMail } from '../platform/mail/index.ts';

let smtp: TestSmtp;
before(async () => {
  smtp = await startSmtp();
});
after(() => smtp.stop());

/** A failed assertion leaves no program behind. */
const started: Running[] = [];
after(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

function serve(env: Record<string, string>): Running {
  const running = startCommand(['serve'], env);
  started.push(running);
  return running;
}

const message = {
  to: 'anna@example.org',
  subject: 'Nachricht zu Ihrem Zugang',
  text: 'canary-text',
  html: null,
};

async function environment(more: Record<string, string>): Promise<Record<string, string>> {
  return {
    PORT: String(await freePort()),
    PUBLIC_ORIGIN: 'https://schnittstelle.test',
    MAIL_URL: smtp.url,
    MAIL_FROM: 'Geschäftsstelle <buero@example.org>',
    ...more,
  };
}

/** A mail is sent by the serving program; one that a kill interrupts by the next; the log names neither. */
async function sendsAndSurvives(
  env: Record<string, string>,
  withDatabase: <T>(work: (db: Kysely<unknown>) => Promise<T>) => Promise<T>,
): Promise<void> {
  smtp.received.length = 0;
  const first = serve(env);
  await first.says(/Schnittstelle: https/);
  await withDatabase(async (db) => {
    const id = await queueMail(db, message);
    await until(async () => (await mailState(db, id)) === 'sent');
  });
  smtp.faults.push('holds');
  const interrupted = await withDatabase((db) => queueMail(db, message));
  await until(() => smtp.received.length === 2);
  first.child.kill('SIGKILL');
  const killed = await first.ended;

  const second = serve(env);
  await second.says(/Schnittstelle: https/);
  await withDatabase((db) => until(async () => (await mailState(db, interrupted)) === 'sent'));
  second.child.kill('SIGTERM');
  const ended = await second.ended;
  assert.equal(ended.code, 0, ended.stderr);
  const ids = smtp.received.map(({ raw }) => headerOf(raw, 'Message-ID'));
  assert.deepEqual(ids.slice(1), [`<${interrupted}@example.org>`, `<${interrupted}@example.org>`]);
  assert.doesNotMatch(killed.stderr + ended.stderr, /anna|canary|Nachricht/);
}

test('R55 with DATABASE_URL: mails go out, and a kill -9 during one loses nothing', async () => {
  const database = await createTestDatabase();
  const env = await environment({
    DATA_DIR: temporaryDataDir(),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  });
  await sendsAndSurvives(env, (work) => work(database.app));
  await database.drop();
  rmSync(env.DATA_DIR!, { recursive: true, force: true });
});

test('R55 with the embedded database: mails go out, and a kill -9 during one loses nothing', async () => {
  const dataDir = temporaryDataDir();
  const env = await environment({ DATA_DIR: dataDir });
  await sendsAndSurvives(env, async (work) => {
    const settings = { dataDir, databaseUrl: null, databaseOwnerUrl: null };
    const open = await openDatabase(settings, createLog('silent'));
    try {
      return await work(open.app);
    } finally {
      await open.close();
    }
  });
  rmSync(dataDir, { recursive: true, force: true });
});
