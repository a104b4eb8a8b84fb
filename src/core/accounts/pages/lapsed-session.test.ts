import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { readSecrets, totpCode } from '../../../platform/crypto/index.ts';
import type { Authenticator } from '../../../platform/crypto/webauthn/authenticator.fixture.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { giveFallback, givePasskey } from '../sign-in/person.fixture.ts';
import {
  hiddenOf,
  openPagesSite,
  origin,
  type PagesSite,
  type Sent,
  tokenOf,
} from './pages-site.fixture.ts';

const email = 'anna@example.org';
const passphrase = 'letter advice cage absurd amount doctor';
const invitations = '/de/organisation/einladungen';
const atPasskey = '/de/anmelden';
const atFallback = '/de/anmelden/passphrase';
const relyingParty = { id: 'localhost', name: 'Beispiel', origin };
let site: PagesSite;
let key: Authenticator;
let code: () => string;
before(async () => {
  site = await openPagesSite();
  const lead = { id: site.lead, email, organisationId: site.office };
  await sql`update accounts.person set email = ${email} where id = ${site.lead}::uuid`.execute(
    site.database.owner,
  );
  key = await givePasskey(site.database.app, relyingParty, lead);
  const { sealing } = readSecrets(site.services.config.dataDir);
  const { totpSecret } = await giveFallback(site.database, sealing, lead, passphrase);
  code = () => totpCode(totpSecret, new Date(site.clock.now.epochMilliseconds));
});
beforeEach(async () => {
  await sql`delete from accounts.rate_limit`.execute(site.database.owner);
});
after(() => site.close());

/** What comes of a form that the lead sends a minute after her session ran out. */
async function late(form: Sent | FormData, path = invitations) {
  const token = await site.session(site.lead);
  site.clock.now = site.clock.now.add({ minutes: 16 });
  return { token, answer: await site.ask(path, { form, token }) };
}

function invitee(name: string) {
  return { name: `Beispiel-"${name}" & <b>`, email: `${name}@example.org`, language: 'de' };
}

async function credentialOf(one: Authenticator): Promise<string> {
  const options = await site.ask(`${atPasskey}/aufgabe`, { form: {} });
  return one.get((await options.json()).challenge);
}

async function countInvitations(address: string): Promise<number> {
  const { rows } = await sql`
    select from accounts.invitation where email = ${address}`.execute(site.database.owner);
  return rows.length;
}

test('what was typed outlives the session: by passkey, and stored once', async () => {
  const typed = { ...invitee('ida'), roles: ['member', 'editor'] };
  const { answer } = await late(typed);
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
  const passkeysWork = /publickey-credentials-get=\(self\)/;
  assert.match(answer.headers.get('Permissions-Policy') ?? '', passkeysWork);
  assert.match(answer.headers.get('Set-Cookie') ?? '', /^__Host-session=; Max-Age=0/);
  assert.equal(answer.headers.get('Clear-Site-Data'), '"cache"', 'unsaved text of her tabs stays');
  const asked = await answer.text();
  assert.deepEqual(validateHtml(asked), []);
  assert.match(asked, /Was Sie eingegeben haben, ist noch da/);
  assert.doesNotMatch(asked, /Beispiel-Anna|<b>/);
  const waiting = hiddenOf(asked, atPasskey);
  const empty = await site.ask(atPasskey, { form: waiting });
  assert.equal(empty.status, 400);
  assert.match(empty.headers.get('Permissions-Policy') ?? '', passkeysWork);
  assert.deepEqual(hiddenOf(await empty.text(), atPasskey), waiting);

  const signedIn = await site.ask(atPasskey, {
    form: { ...waiting, credential: await credentialOf(key) },
  });
  assert.equal(signedIn.status, 200);
  const html = await signedIn.text();
  assert.match(html, /Sie senden als Beispiel-Anna \(Beispiel-Geschäftsstelle\)/);
  assert.doesNotMatch(html, /Für eine andere Organisation/);
  assert.equal(hiddenOf(html).name, typed.name);
  assert.equal(html.match(/name="roles"/g)?.length, 2);
  assert.equal(await countInvitations(typed.email), 0, 'only by hand');
  const sent = await site.ask(invitations, { form: typed, token: tokenOf(signedIn) });
  assert.equal(sent.status, 200);
  assert.equal(await countInvitations(typed.email), 1);
});

test('by passphrase and code, over the other page and back, after a wrong try', async () => {
  const typed = { ...invitee('jana'), roles: 'member' };
  const first = await (await late(typed)).answer.text();
  const { formular, zu } = hiddenOf(first, atPasskey);
  const fallback = await site.ask(atFallback, { form: hiddenOf(first, atFallback) });
  assert.equal(fallback.status, 200);
  const shown = await fallback.text();
  assert.deepEqual(validateHtml(shown), []);
  assert.match(shown, /Was Sie eingegeben haben, ist noch da/);
  assert.doesNotMatch(shown, /Fehler/);
  const back = await site.ask(atPasskey, { form: hiddenOf(shown, atPasskey) });
  assert.equal(back.status, 200);
  const again = hiddenOf(await back.text(), atPasskey);
  assert.deepEqual([again.formular, again.zu], [formular, zu]);

  let waiting = hiddenOf(shown, atFallback);
  for (const wrong of [{}, { email, passphrase: 'a b c d e f', code: code() }]) {
    const refused = await site.ask(atFallback, { form: { ...waiting, ...wrong } });
    assert.equal(refused.status, 400);
    waiting = hiddenOf(await refused.text(), atFallback);
    assert.deepEqual(waiting, { zu, formular });
  }
  const right = { ...waiting, email, passphrase, code: code() };
  const signedIn = await site.ask(atFallback, { form: right });
  const form = hiddenOf(await signedIn.text());
  assert.deepEqual(form, typed);
  const sent = await site.ask(invitations, { form, token: tokenOf(signedIn) });
  assert.equal(sent.status, 200);
  assert.equal(await countInvitations(typed.email), 1);
});

test('R17 it is still there when one has to wait', async () => {
  const { answer } = await late(invitee('karla'));
  const waiting = hiddenOf(await answer.text(), atPasskey);
  for (let count = 0; count < 50; count += 1)
    await site.ask(atPasskey, { form: { credential: key.get('AQID') } });
  const page = await site.ask(atPasskey, { form: { ...waiting, credential: key.get('AQID') } });
  assert.equal(page.status, 429);
  assert.deepEqual(hiddenOf(await page.text(), atPasskey), waiting);
});

test('what no page can carry is said to be lost', async () => {
  const withFile = new FormData();
  withFile.append('name', 'Beispiel-Lea');
  withFile.append('datei', new File(['x'], 'beispiel.txt'));
  for (const form of [{ name: 'x'.repeat(200_001) }, withFile]) {
    const { answer } = await late(form);
    assert.equal(answer.status, 303);
    const location = answer.headers.get('Location') ?? '';
    assert.equal(location, '/de/anmelden?zu=%2Fde%2Forganisation&verloren=1');
    assert.match(await (await site.ask(location)).text(), /ließ sich nicht aufbewahren/);
  }
  const withoutFile = new FormData();
  withoutFile.append('name', 'Beispiel-Lea');
  withoutFile.append('datei', new File([], ''));
  assert.equal((await late(withoutFile)).answer.status, 403, 'no file was chosen');
});

test('it waits for her without a cookie, too, since another tab may have taken that away', async () => {
  const answer = await site.ask(invitations, { form: invitee('mona') });
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('Set-Cookie'), null);
  assert.match(hiddenOf(await answer.text(), atPasskey).formular ?? '', /mona/);
});

test('R26 nothing is kept of a form of another site, of a script’s question, or of a key’s registration', async () => {
  const ask = async (headers: Record<string, string>) =>
    site.app.request(`${origin}${invitations}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(invitee('nele')),
    });
  const foreign = await ask({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' });
  assert.equal(foreign.status, 403);
  assert.doesNotMatch(await foreign.text(), /nele/);
  for (const destination of ['empty', 'iframe'])
    assert.equal(
      (await ask({ 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': destination })).status,
      303,
    );
  for (const path of ['/de/konto/schluessel/neu', '/de/anmelden/bestaetigen/aufgabe'])
    assert.equal((await late({ name: 'Beispiel-Telefon' }, path)).answer.status, 303, path);
});

test('somebody else at the same browser is told as whom she would send, and has only her own rights', async () => {
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  const other = await makePerson(site.database, centre, ['counsellor'], { name: 'Beispiel-Olga' });
  const person = { id: other, email: '', organisationId: centre };
  const hers = await givePasskey(site.database.app, relyingParty, person);
  const { answer } = await late(invitee('pia'));
  const waiting = hiddenOf(await answer.text(), atPasskey);
  const credential = await credentialOf(hers);
  const signedIn = await site.ask(atPasskey, { form: { ...waiting, credential } });
  const html = await signedIn.text();
  assert.match(html, /Sie senden als Beispiel-Olga \(Beispiel-Zentrum\)/);
  const form = hiddenOf(html, invitations);
  const refused = await site.ask(invitations, { form, token: tokenOf(signedIn) });
  assert.equal(refused.status, 403);
  assert.equal(await countInvitations('pia@example.org'), 0);
});

test('whoever belongs to two organisations can change before she sends', async () => {
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum Zwei');
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${site.lead}::uuid, ${centre}::uuid, 'centre', 'centre_lead', now())`.execute(
    site.database.owner,
  );
  const { answer } = await late(invitee('rosa'));
  const waiting = hiddenOf(await answer.text(), atPasskey);
  const credential = await credentialOf(key);
  const signedIn = await site.ask(atPasskey, { form: { ...waiting, credential } });
  const html = await signedIn.text();
  assert.match(html, /Sie senden als Beispiel-Anna \(Beispiel-Geschäftsstelle\)/);
  const choice = '/de/konto/organisation';
  const form = { ...hiddenOf(html, choice), organisation: centre };
  assert.match(html, new RegExp(`name="organisation" value="${centre}"`));
  const changed = await site.ask(choice, { form, token: tokenOf(signedIn) });
  const now = await changed.text();
  assert.match(now, /Sie senden als Beispiel-Anna \(Beispiel-Zentrum Zwei\)/);
  assert.deepEqual(hiddenOf(now, invitations), invitee('rosa'));
});

test('a session that ends before the proof passes on what waited for it, and no passphrase', async () => {
  const { formular, zu } = { formular: 'name=Beispiel-Senta', zu: invitations };
  const proof = { formular, zu, passphrase, code: '123456' };
  const { answer } = await late(proof, '/de/anmelden/bestaetigen');
  assert.equal(answer.status, 403);
  const html = await answer.text();
  assert.deepEqual(hiddenOf(html, atPasskey), { credential: '', zu, formular });
  assert.doesNotMatch(html, new RegExp(passphrase));
});

test('a button without fields waits, too, and R30 goes to no other site', async () => {
  const { answer } = await late({}, '/de/konto/sitzungen/ende');
  const waiting = hiddenOf(await answer.text(), atPasskey);
  assert.equal(waiting.formular, '');
  const send = async (zu: string) =>
    site.ask(atPasskey, { form: { ...waiting, zu, credential: await credentialOf(key) } });
  assert.match(
    await (await send(waiting.zu ?? '')).text(),
    /action="\/de\/konto\/sitzungen\/ende"/,
  );
  for (const zu of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:a']) {
    const elsewhere = await send(zu);
    assert.equal(elsewhere.headers.get('Location'), '/de/konto', zu);
  }
});
