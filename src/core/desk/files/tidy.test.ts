import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { systemClock, Temporal } from '../../../platform/clock/index.ts';
import type { Services } from '../../../platform/domain.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { documentOf, FilesDesk, inTwoDays } from './files.fixture.ts';
import { filesCommand } from './index.ts';
import { tidyFiles } from './tidy.ts';

let files: FilesDesk;
before(async () => {
  files = await FilesDesk.open();
});
after(() => files.close());

test('the same file for two things is stored once, and stays while one of them needs it', async () => {
  const one = await files.desk.create('anna', { title: 'Beispiel-Eins' });
  const two = await files.desk.create('anna', { title: 'Beispiel-Zwei' });
  const first = await files.receive('anna', one, documentOf('Zweimal'));
  const second = await files.receive('anna', two, documentOf('Zweimal'));
  await files.receive('anna', two, documentOf('Zweimal'));
  assert.equal(first.file, second.file);
  await files.desk.save('anna', two, { title: 'Beispiel-Zwei', files: [second] });
  await sql`delete from desk.thing where id = ${one}::uuid`.execute(files.desk.database.owner);
  files.age();
  assert.deepEqual((await tidyFiles(files.services, inTwoDays())).missing, []);
  assert.equal((await files.ask(`/de/redaktion/dateien/${second.file}`, 'anna')).status, 200);
});

test('what is refused leaves no row and no file', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Nein' });
  const before = files.stored();
  const evil = new File(['<script>alert(1)</script>'], 'a.pdf');
  const answer = await files.attempt('anna', id, evil);
  assert.deepEqual(answer, { done: false, problem: 'kind' });
  assert.deepEqual(files.stored(), before);
});

test('orphans go both ways: files without a row, and rows that nothing names; what is missing is told', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Waise' });
  const kept = await files.receive('anna', id, documentOf('Bleibt'));
  const dropped = await files.receive('anna', id, documentOf('Entfernt'));
  await files.desk.save('anna', id, { title: 'Beispiel-Waise', files: [kept] });
  // Of a transaction that was broken off, and of a writer that was.
  await storeFile(files.services.config.dataDir, Buffer.from('Abgebrochen'));
  writeFileSync(join(files.folder(), 'x.part'), 'half');

  const all = files.stored();
  const young = await tidyFiles(files.services, Temporal.Now.instant());
  assert.equal(young.removed, 0, 'a day has not passed');
  assert.deepEqual(files.stored(), all);

  files.age();
  const { removed, missing } = await tidyFiles(files.services, inTwoDays());
  assert.ok(removed >= 3, `${removed} went`);
  assert.deepEqual(missing, []);
  assert.ok(files.isStored(kept));
  assert.ok(!files.isStored(dropped));
  assert.ok(!files.stored().includes('x.part'));

  rmSync(files.pathOf(kept));
  assert.deepEqual((await tidyFiles(files.services, inTwoDays())).missing, [kept.file]);
  assert.equal((await files.ask(`/de/redaktion/dateien/${kept.file}`, 'anna')).status, 404);
});

test('schnittstelle files check names what is missing, exit 2, and is done when nothing is', async () => {
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const write = (text: string) => lines.push(text) > 0;
    const io = {
      clock: systemClock,
      stdout: { write },
      stderr: { write },
      withOwner: (work: (given: Services) => Promise<unknown>) =>
        work({ ...files.services, db: files.desk.database.owner }),
    };
    const code = await filesCommand.run(args, io as never);
    return { code, said: lines.join('') };
  };
  assert.equal((await run()).code, 64);
  assert.equal((await run('remove')).code, 64);
  const id = await files.desk.create('anna', { title: 'Beispiel-Befehl' });
  const row = await files.receive('anna', id, documentOf('Befehl'));
  rmSync(files.pathOf(row));
  const told = await run('check');
  assert.equal(told.code, 2);
  assert.match(told.said, new RegExp(`missing: ${row.file}\n`));
  await sql`delete from desk.thing`.execute(files.desk.database.owner);
  const done = await run('check');
  assert.equal(done.code, 0);
  assert.match(done.said, /^\d+ removed, 0 missing\n$/);
});
