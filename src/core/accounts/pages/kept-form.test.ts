import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { readSecrets, totpCode } from '../../../platform/crypto/index.ts';
import { giveFallback } from '../sign-in/person.fixture.ts';
import { hiddenOf, openPagesSite, type PagesSite, tokenOf } from './pages-site.fixture.ts';

const passphrase = 'letter advice cage absurd amount doctor';
const invitations = '/de/organisation/einladungen';
let site: PagesSite;
let code: () => string;
before(async () => {
  site = await openPagesSite();
  const { sealing } = readSecrets(site.services.config.dataDir);
  const lead = { id: site.lead, email: '', organisationId: site.office };
  const { totpSecret } = await giveFallback(site.database, sealing, lead, passphrase);
  code = () => totpCode(totpSecret, new Date(site.clock.now.epochMilliseconds));
});
after(() => site.close());

async function lapsed(form: Record<string, string | string[]>) {
  const token = await site.session(site.lead);
  site.clock.now = site.clock.now.add({ minutes: 6 });
  return { token, answer: await site.ask(invitations, { form, token }) };
}

test('what was typed outlives the proof, wrong and right, and is sent by hand', async () => {
  const typed = {
    name: 'Beispiel-"Ida" & <b>Co</b>',
    email: 'ida@example.org',
    language: 'de',
    roles: ['member', 'editor'],
  };
  const { token, answer } = await lapsed(typed);
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  const asked = await answer.text();
  assert.deepEqual(validateHtml(asked), []);
  const prove = '/de/anmelden/bestaetigen';
  const wrong = await site.ask(prove, {
    form: { ...hiddenOf(asked), passphrase: 'a b c d e f', code: code() },
    token,
  });
  assert.equal(wrong.status, 400);
  const again = await wrong.text();
  assert.match(again, /<title>Fehler: /);
  assert.deepEqual(hiddenOf(again), hiddenOf(asked));
  const right = await site.ask(prove, {
    form: { ...hiddenOf(again), passphrase, code: code() },
    token,
  });
  assert.equal(right.status, 200);
  const fresh = tokenOf(right);
  const html = await right.text();
  // Several roles are several hidden fields of one name.
  const wrongs = validateHtml(html).filter((one) => !one.startsWith('form-dup-name'));
  assert.deepEqual(wrongs, []);
  assert.match(html, /<form action="\/de\/organisation\/einladungen" method="post">/);
  assert.equal(hiddenOf(html).name, typed.name);
  assert.equal(html.match(/name="roles"/g)?.length, 2);
  const sent = await site.ask(invitations, { form: typed, token: fresh });
  assert.equal(sent.status, 200);
});

test('nothing is sent while the proof is missing', async () => {
  const { token, answer } = await lapsed({ name: 'Beispiel-Jana', email: 'jana@example.org' });
  const form = hiddenOf(await answer.text());
  const empty = await site.ask('/de/anmelden/bestaetigen', { form, token });
  assert.equal(empty.status, 400);
  assert.deepEqual(hiddenOf(await empty.text()), form);
});

test('R30 a form goes to no other site, and one too long is not carried', async () => {
  for (const zu of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:a']) {
    const form = { zu, formular: 'name=x', passphrase, code: code() };
    const answer = await site.ask('/de/anmelden/bestaetigen', {
      form,
      token: await site.session(site.lead),
    });
    assert.doesNotMatch(await answer.text(), /evil\.example"|action="javascript/);
    assert.doesNotMatch(answer.headers.get('Location') ?? '', /evil/);
    site.clock.now = site.clock.now.add({ minutes: 1 });
  }
  const { answer } = await lapsed({ name: 'x'.repeat(200_001) });
  assert.equal(answer.status, 303);
});
