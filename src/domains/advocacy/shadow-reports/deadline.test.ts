import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DraftingSite } from '../drafting/drafting-site.fixture.ts';
import { callForm, isoIn, mailsFor, openShadowSite, writeCall } from './shadow-site.fixture.ts';

let site: DraftingSite;
before(async () => {
  site = await openShadowSite();
});
after(() => site.close());

test('a deadline that is told moves only later, and everybody who is asked hears of it, once', async () => {
  const { call, questions } = await writeCall(site);
  for (const id of questions)
    await site.sent('north', `${call}/antworten/${id}`, { revision: '0', nothing: 'on' });
  await site.sent('north', `${call}/abgabe`, {});
  const path = `${call}/bearbeitung`;
  const save = async (dueOn: string) => {
    const page = await site.shown('editor', path);
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
    return { ...callForm(site), revision, dueOn };
  };
  const counts = () =>
    Promise.all(['north', 'south'].map((name) => mailsFor(site, `${name}@example.org`)));
  const before = await counts();
  const earlier = await site.refused('editor', path, await save(isoIn(site, 20)), 400);
  assert.match(earlier, /kann nur später werden/);
  assert.match(await site.sent('editor', path, await save(isoIn(site, 30))), /getan=gespeichert/);
  assert.deepEqual(await counts(), before);
  const form = await save(isoIn(site, 40));
  const twice = await Promise.all([site.as('editor', path, form), site.as('editor', path, form)]);
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), [303, 409]);
  assert.deepEqual(
    (await counts()).map((count, index) => count - (before[index] ?? 0)),
    [1, 1],
    'also who has handed in',
  );
  assert.match(await site.shown('editor', `${call}?getan=verlaengert`), /Frist ist verlängert/);
});
