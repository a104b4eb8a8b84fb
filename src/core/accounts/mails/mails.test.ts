import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { languages } from '../../../platform/i18n/index.ts';
import type { MailMessage } from '../../../platform/mail/index.ts';
import {
  invitationMail,
  keysChangedMail,
  membershipChangedMail,
  type Recipient,
  recoveryConfirmedMail,
  recoveryNoticeMail,
  recoveryStartedMail,
} from './index.ts';

const link = {
  href: 'https://schnittstelle.test/de/einladung/Zz9_token-canary',
  expiresAt: Temporal.Instant.from('2026-12-02T17:05:00Z'),
};

const mails: Record<string, (to: Recipient) => MailMessage> = {
  invitation: (to) => invitationMail(to, link),
  'recovery started': recoveryStartedMail,
  'recovery confirmed, by mail': (to) => recoveryConfirmedMail(to, link),
  'recovery confirmed, in person': (to) => recoveryConfirmedMail(to, null),
  'recovery notice, started': (to) => recoveryNoticeMail(to, 'started'),
  'recovery notice, confirmed': (to) => recoveryNoticeMail(to, 'confirmed'),
  'recovery notice, used': (to) => recoveryNoticeMail(to, 'used'),
  'recovery notice, withdrawn': (to) => recoveryNoticeMail(to, 'withdrawn'),
  'key added': (to) => keysChangedMail(to, 'added'),
  'key removed': (to) => keysChangedMail(to, 'removed'),
  'fallback set': (to) => keysChangedMail(to, 'fallback_set'),
  'fallback removed': (to) => keysChangedMail(to, 'fallback_removed'),
  'roles changed': (to) => membershipChangedMail(to, 'changed'),
  'membership removed': (to) => membershipChangedMail(to, 'removed'),
};

const revealing =
  /Menschenhandel|trafficking|Ausbeutung|exploitation|Betroffene|Beratungsstelle|counselling|KOK|anna/i;

for (const language of languages)
  for (const [name, make] of Object.entries(mails))
    test(`R51 ${name} (${language}): text and HTML say the same, name nobody and ask no other server`, () => {
      const mail = make({
        email: 'anna@example.org',
        language,
        origin: 'https://schnittstelle.test',
      });
      const html = mail.html ?? '';
      assert.equal(mail.to, 'anna@example.org');
      assert.doesNotMatch(mail.subject + mail.text + html, revealing);
      assert.ok(mail.subject.length < 60);
      assert.deepEqual(validateHtml(html), []);
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.doesNotMatch(html, /<(img|script|link|form|iframe)\b|style="|url\(|@import/);
      for (const [, href] of html.matchAll(/href="([^"]+)"/g))
        assert.ok(href?.startsWith('https://schnittstelle.test/') && mail.text.includes(href));
      for (const paragraph of mail.text.split('\n\n').slice(0, -1))
        assert.ok(
          html.includes(paragraph.split(':\nhttps')[0]!.replaceAll("'", '&#39;')),
          paragraph,
        );
      assert.doesNotMatch(mail.text, /\{|undefined|null|canary(?!$)/m);
    });

test('a mail with a one-time link says until when in German time, is not sent after, and forgets it', () => {
  const to = { email: 'anna@example.org', origin: 'https://schnittstelle.test' } as const;
  const german = invitationMail({ ...to, language: 'de' }, link);
  assert.match(german.text, /Der Link gilt bis 2\. Dezember 2026 um 18:05\./);
  assert.match(
    german.text,
    /Zugang einrichten:\nhttps:\/\/schnittstelle\.test\/de\/einladung\/Zz9/,
  );
  assert.match(invitationMail({ ...to, language: 'en' }, link).text, /2 December 2026 at 18:05/);
  for (const mail of [german, recoveryConfirmedMail({ ...to, language: 'de' }, link)]) {
    assert.equal(mail.secret, true);
    assert.equal(mail.expiresAt, link.expiresAt);
  }
  assert.equal(recoveryStartedMail({ ...to, language: 'de' }).secret, undefined);
});
