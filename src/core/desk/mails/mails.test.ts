import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { languages } from '../../../platform/i18n/index.ts';
import { returnedMail, submittedMail } from './index.ts';

const mails = { 'to a reviewer': submittedMail, 'to an author': returnedMail };

for (const language of languages)
  for (const [name, make] of Object.entries(mails))
    test(`R51 mail ${name} (${language}): neutral, complete, and its only link leads to the desk`, () => {
      const origin = 'https://schnittstelle.test';
      const mail = make({ email: 'anna@example.org', language, origin });
      const html = mail.html ?? '';
      assert.equal(mail.to, 'anna@example.org');
      assert.ok(mail.subject.length < 60);
      assert.doesNotMatch(
        mail.subject + mail.text + html,
        /Menschenhandel|trafficking|Ausbeutung|exploitation|Betroffene|Beratung|counselling|Urteil|court|anna/i,
      );
      assert.doesNotMatch(mail.text, /\{|undefined|null/);
      assert.deepEqual(validateHtml(html), []);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
      assert.deepEqual([...new Set(links)], [`${origin}/${language}/redaktion`]);
    });
