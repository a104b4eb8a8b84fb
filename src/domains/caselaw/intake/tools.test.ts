import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { makePdf } from '../../../platform/pdf/index.ts';
import { judgmentText, UploadSite } from './upload-site.fixture.ts';

let desk: UploadSite;
before(async () => {
  desk = await UploadSite.open();
});
after(() => desk.site.close());

test('R97 of a PDF text layer and metadata are taken; names in what it says about itself are marked in the text', async () => {
  const id = await desk.makeDecision();
  const pdf = await makePdf({
    title: 'Urteil gegen Kanarienski',
    lang: 'de',
    meta: [],
    parts: [
      {
        heading: 'Gründe',
        paragraphs: [
          { number: '1', text: 'Das Landgericht hat den Angeklagten verurteilt.' },
          { number: '2', text: 'Nachts kam Kanarienski in die Wohnung.' },
        ],
      },
    ],
    source: 'Beispiel-Gericht',
  });
  assert.equal((await desk.upload(id, new Blob([new Uint8Array(pdf)]))).status, 303);
  assert.match(
    (await desk.draftOf(id)).text,
    /Gründe\n\n\[1\] Das Landgericht hat .*\n\n\[2\] Nachts/s,
  );
  const path = `/de/redaktion/entscheidungen/${id}/anonymisierung`;
  const html = await (await desk.site.ask(path, { token: desk.editor.token })).text();
  assert.match(html, /Angaben in der hochgeladenen Datei/);
  assert.match(html, /<mark[^>]*><bdi>Kanarienski<\/bdi><\/mark>/);
});

test('what a draft’s text names is offered, and only what was chosen is taken', async () => {
  const id = await desk.makeDecision({ court: 'x', text: judgmentText, norms: ['§ 233 StGB'] });
  const path = `/de/redaktion/entscheidungen/${id}/fundstellen`;
  const html = await (await desk.site.ask(path, { token: desk.editor.token })).text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /value="§ 232a Abs. 1 StGB"/);
  assert.match(html, /BGH, 17.01.2023 – 2 StR 87\/22/);
  const { revision } = await desk.draftOf(id);
  const form = {
    revision: String(revision),
    norm: ['§ 232a Abs. 1 StGB', '§ 999 BGB'],
    'decision.BGH, 17.01.2023 – 2 StR 87/22': 'follows',
    'decision.Erfundenes': 'against',
  };
  assert.equal((await desk.site.ask(path, { form, token: desk.editor.token })).status, 303);
  const { content } = await desk.draftOf(id);
  assert.deepEqual(content.norms, ['§ 233 StGB', '§ 232a Abs. 1 StGB']);
  assert.deepEqual(content.treatments, [
    { relation: 'follows', decision: 'BGH, 17.01.2023 – 2 StR 87/22', where: '' },
  ]);
  const after = await (await desk.site.ask(path, { token: desk.editor.token })).text();
  assert.match(after, /steht schon in den Listen/);
  const stale = await desk.site.ask(path, { form, token: desk.editor.token });
  assert.equal(stale.status, 400);
});

test('R97 the anonymisation page marks every text field of the draft, and says that it does not find everything', async () => {
  const id = await desk.makeDecision({
    court: 'Landgericht Beispielstadt',
    leitsaetze: [{ text: 'Zeugin Mustermannova, geboren am 1.2.1990' }],
    text: `Die Zeugin Elena Beispielova wohnt in der Beispielstraße 12.\n\n<script>alert(1)</script> Frau Beispielova`,
  });
  const path = `/de/redaktion/entscheidungen/${id}/anonymisierung`;
  const reviewer = await desk.site.person(desk.site.office, ['reviewer']);
  const answer = await desk.site.ask(path, { token: reviewer.token });
  const html = await answer.text();
  assert.equal(answer.status, 200);
  assert.match(html, /Diese Prüfung findet nicht alles\./);
  for (const word of ['Mustermannova', '1.2.1990', 'Elena Beispielova', 'Beispielstraße 12'])
    assert.match(html, new RegExp(`<mark[^>]*><bdi>${word}</bdi></mark>`), word);
  assert.doesNotMatch(html, /<script>alert/);
  const links = [...html.matchAll(/href="#(stelle-[\d-]+)"/g)].map(([, target]) => target);
  assert.ok(links.length >= 4);
  for (const target of links) assert.match(html, new RegExp(`id="${target}"`));
  assert.deepEqual(validateHtml(html), []);
});
