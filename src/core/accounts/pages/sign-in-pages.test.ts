import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { processorTime } from '../../../../test/support/time.ts';
import { Authenticator } from '../../../platform/crypto/webauthn/authenticator.fixture.ts';
import { inviteAsOperator } from '../invitations.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { openPagesSite, origin, type PagesSite } from './pages-site.fixture.ts';

let site: PagesSite;
before(async () => {
  site = await openPagesSite();
});
after(() => site.close());

test('an invitation is opened by whoever looks, and used once, by its button (R19)', async () => {
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId: site.office,
    name: 'Beispiel-Berta',
    email: 'berta@example.org',
    language: 'de',
    roles: ['member'],
    now: site.clock.now,
  });
  for (let count = 0; count < 3; count += 1) {
    const page = await site.ask(`/de/einladung/${token}`);
    const html = await page.text();
    assert.equal(page.status, 200);
    assert.doesNotMatch(
      html,
      /Berta|berta@|Beispiel-Geschäftsstelle/,
      'it says whose it is to nobody',
    );
    const inOtherLanguage = `href="/en/einladung/${token}"`;
    assert.ok(!html.replaceAll(inOtherLanguage, '').includes(token), 'R24 in its address only');
    assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(page.headers.get('Cache-Control'), 'no-store');
  }
  const accepted = await site.ask(`/de/einladung/${token}`, { form: {} });
  assert.equal(accepted.status, 303);
  assert.equal(accepted.headers.get('Location'), '/de/konto/schluessel/neu');
  const again = await site.ask(`/de/einladung/${token}`, { form: {} });
  assert.equal(again.status, 410);
  assert.equal(again.headers.get('Set-Cookie'), null);
  for (const changed of [`${token}=`, token.toUpperCase(), `${token}%20`])
    assert.equal((await site.ask(`/de/einladung/${changed}`, { form: {} })).status, 410);
});

test('an invitation that its person opens or presses again leads her on; to others it is over', async () => {
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  const email = 'emine@example.org';
  const emine = await makePerson(site.database, centre, ['counsellor'], { email });
  const other = await site.session(await makePerson(site.database, centre, ['counsellor']));
  const { token: link } = await inviteAsOperator(site.database.owner, {
    organisationId: site.office,
    name: 'Beispiel-Emine',
    email,
    language: 'de',
    roles: ['member'],
    now: site.clock.now,
  });
  const token = await site.session(emine);
  const path = `/de/einladung/${link}`;
  assert.equal((await site.ask(path, { token })).status, 200);
  for (const form of [{}, {}, undefined]) {
    const answer = await site.ask(path, { token, ...(form ? { form } : {}) });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('Location'), '/de/konto');
  }
  const enrolling = await site.session(emine, 'enrolling');
  const unfinished = await site.ask(path, { token: enrolling });
  assert.equal(unfinished.headers.get('Location'), '/de/konto/schluessel/neu');
  for (const options of [{}, { form: {} }, { token: other }, { token: other, form: {} }])
    assert.equal((await site.ask(path, options)).status, 410);
});

test('R30 after signing in one goes to a page of this site, or to the account', async () => {
  for (const [wanted, hidden] of [
    ['/de/konto/sitzungen', '/de/konto/sitzungen'],
    ['//example.org', null],
    ['/\\example.org', null],
    ['https://example.org', null],
    ['javascript:alert(1)', null],
    ['/de/konto"><script>', null],
  ] as const) {
    const html = await (await site.ask(`/de/anmelden?zu=${encodeURIComponent(wanted)}`)).text();
    const found = /name="zu" value="([^"]*)"/.exec(html)?.[1] ?? null;
    assert.equal(found, hidden, wanted);
  }
});

test('signing in works at PUBLIC_ORIGIN only; elsewhere a page says where', async () => {
  for (const path of ['/de/anmelden', '/de/anmelden/passphrase', '/en/anmelden']) {
    const page = await site.ask(path, { at: 'http://127.0.0.1:3000' });
    const html = await page.text();
    assert.equal(page.status, 200);
    assert.doesNotMatch(html, /<form/);
    assert.match(html, /href="http:\/\/localhost:3000\/(de|en)\/anmelden"/);
    assert.deepEqual(validateHtml(html), []);
  }
  const at = 'http://127.0.0.1:3000';
  assert.equal((await site.ask('/de/anmelden', { form: { credential: '{}' }, at })).status, 421);
  const options = await site.ask('/de/anmelden/aufgabe', { form: {}, at });
  assert.equal(options.status, 403);
});

test('R18 whoever guesses gets the same page for everybody', async () => {
  const typed = { passphrase: 'a b c d e f', code: '123456' };
  await sql`update accounts.person set email = 'anna@example.org' where id = ${site.lead}::uuid`.execute(
    site.database.owner,
  );
  const pageFor = async (email: string) => {
    const page = await site.ask('/de/anmelden/passphrase', { form: { ...typed, email } });
    return `${page.status} ${(await page.text()).replaceAll(email, 'EMAIL')}`;
  };
  const known = await pageFor('anna@example.org');
  assert.match(known, /^400 /);
  assert.equal(await pageFor('niemand@example.org'), known);
});

test('R20 a passphrase that is too long is refused before it is hashed; NUL and markup do no harm', async () => {
  for (const email of ['a\0b@example.org', '"><script>alert(1)</script>', 'x'.repeat(5_000)]) {
    const form = { email, passphrase: 'x'.repeat(100_000), code: '1' };
    const page = await site.ask('/de/anmelden/passphrase', { form });
    const html = await page.text();
    assert.equal(page.status, 400);
    assert.doesNotMatch(html, /<script>alert/);
    assert.match(html, /<title>Fehler: /);
  }
  const timeFor = async (passphrase: string) => {
    const spent = processorTime();
    const form = { email: 'niemand@example.org', passphrase, code: '123456' };
    assert.equal((await site.ask('/de/anmelden/passphrase', { form })).status, 400);
    return spent();
  };
  const hashed = await timeFor('a b c d e f');
  const refused = await timeFor('x'.repeat(100_000));
  assert.ok(refused * 2 < hashed, `${refused} and ${hashed} ms`);
  const large = { email: 'a@example.org', passphrase: 'x'.repeat(2 ** 20), code: '1' };
  assert.equal((await site.ask('/de/anmelden/passphrase', { form: large })).status, 413);
});

test('R34 what is no passkey is a page with status 400', async () => {
  for (const credential of ['', '{', '[]', 'null', '{"id":"a"}', '\0', '['.repeat(10_000)]) {
    const page = await site.ask('/de/anmelden', { form: { credential } });
    assert.equal(page.status, 400, credential.slice(0, 20));
    assert.deepEqual(validateHtml(await page.text()), []);
  }
});

test('R17 after fifty tries from a network the page says how long to wait', async () => {
  await sql`delete from accounts.rate_limit`.execute(site.database.owner);
  const credential = new Authenticator({ id: 'localhost', origin }).get('AQID');
  const statuses = new Set<number>();
  for (let count = 0; count < 50; count += 1)
    statuses.add((await site.ask('/de/anmelden', { form: { credential } })).status);
  assert.deepEqual([...statuses], [400]);
  const page = await site.ask('/de/anmelden', { form: { credential } });
  assert.equal(page.status, 429);
  assert.equal(page.headers.get('Retry-After'), '30');
  assert.match(await page.text(), /30 Sekunden/);
  assert.equal((await site.ask('/de/hilfe')).status, 200, 'help stays as it was');
  await sql`delete from accounts.rate_limit`.execute(site.database.owner);
});

test('the foot offers signing in to those only who are not', async () => {
  const link = /href="\/de\/anmelden"/;
  const token = await site.session(site.lead);
  assert.match(await (await site.ask('/de/kontakt')).text(), link);
  assert.doesNotMatch(await (await site.ask('/de/konto', { token })).text(), link);
});

test('R22 signing out ends the session, clears what the browser kept, and works twice', async () => {
  const token = await site.session(site.lead);
  assert.equal((await site.ask('/de/konto', { token })).status, 200);
  for (let count = 0; count < 2; count += 1) {
    const answer = await site.ask('/de/abmelden', { form: {}, token });
    assert.equal(answer.headers.get('Location'), '/de/abgemeldet');
    assert.equal(answer.headers.get('Clear-Site-Data'), '"cache", "storage"');
  }
  assert.equal((await site.ask('/de/konto', { token })).status, 303);
});

test('whoever came by a link can do nothing but register a key', async () => {
  const token = await site.session(site.lead, 'enrolling');
  for (const path of [
    '/de/konto',
    '/de/organisation',
    '/de/konto/passphrase',
    '/de/organisationen',
  ])
    assert.equal((await site.ask(path, { token })).headers.get('Location'), '/de/konto/schluessel');
  const page = await site.ask('/de/konto/schluessel/neu', { token });
  assert.equal(page.status, 200);
  assert.doesNotMatch(await page.text(), /href="\/de\/organisation"/);
});
