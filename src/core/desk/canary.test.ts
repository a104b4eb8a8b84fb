import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { crawl } from '../../../test/support/crawl.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import type {
  ChoiceField,
  Content,
  Field,
  Row,
  TextField,
  Value,
} from '../../platform/editable.ts';
import { domains } from '../../site/domains.ts';
import { withOrganisation } from '../accounts/index.ts';
import { makeOrganisation, makePerson, noon, signIn } from '../accounts/people.fixture.ts';
import { createThing } from './opening.ts';
import { submit } from './review.ts';
import { lockThing } from './things.ts';

/** Stands in every field of every draft, and nowhere else. */
const canary = 'Kanarienentwurf';
const editables = domains.flatMap((domain) => domain.editable ?? []);

let site: TestSite;
before(async () => {
  site = await createTestSite();
});
after(() => site.close());

test('no word of a draft, submitted or not, is on any page that the public can reach', async () => {
  const office = await makeOrganisation(site.database, 'office');
  const person = await signIn(
    site.database,
    await makePerson(site.database, office, ['editor', 'reviewer', 'office_lead']),
  );
  assert.ok(editables.length > 0);
  let planted = 0;
  for (const editable of editables)
    await withOrganisation(site.database.app, person, 'own', async (trx) => {
      const fields = (await editable.form(trx, null)).flatMap((section) => section.fields);
      const content: Content = Object.fromEntries(fields.map((field) => [field.name, full(field)]));
      planted += JSON.stringify(content).split(canary).length - 1;
      const thing = { organisationId: office, content, person, at: noon };
      await createThing(trx, editable, thing);
      const id = await createThing(trx, editable, thing);
      const locked = await lockThing(trx, id);
      assert.ok(locked);
      const { revision } = locked;
      const submission = { revision, note: canary, hasProblems: false, person, at: noon };
      await submit(trx, editable, locked, { ...submission, origin: 'https://example.org' });
    });
  assert.ok(planted > 20, `${planted} words were planted`);
  let pages = 0;
  for await (const { path, body } of crawl(site, ['/de/', '/en/', '/sitemap.xml', '/api/v1/'])) {
    pages += 1;
    assert.ok(!body.includes(canary), path);
  }
  assert.ok(pages > 30, `${pages} pages were seen`);
});

function full(field: Field): Value {
  if (field.kind === 'rows')
    return [Object.fromEntries(field.fields.map((part) => [part.name, single(part)]))];
  if (field.kind === 'list') return [canary];
  if (field.kind === 'choices') return field.options.slice(0, 1).map(({ value }) => value);
  if (field.kind === 'files') return [file];
  return single(field);
}

const file: Row = {
  file: 'a'.repeat(64),
  name: `${canary}.pdf`,
  type: 'application/pdf',
  alt: canary,
};

const typed: Readonly<Record<string, string>> = {
  date: '2026-11-26',
  integer: '1',
  decimal: '1',
  url: `https://example.org/${canary}`,
};

function single(field: TextField | ChoiceField): string {
  if (field.kind === 'choice') return field.options.at(-1)?.value ?? '';
  return typed[field.input ?? ''] ?? canary;
}
