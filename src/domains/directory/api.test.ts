import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { TestSite } from '../../../test/support/site.ts';
import { openDirectorySite } from './directory-site.fixture.ts';

const schemas = new URL('../../../../shared/data/hsds/schema/', import.meta.url);
const absent = existsSync(schemas) ? false : '../shared/data/hsds is not here';

let site: TestSite;
before(async () => {
  site = await openDirectorySite('production');
});
after(() => site.close());

type Page = { contents: Record<string, unknown>[] } & Record<string, unknown>;

async function page(path: string): Promise<Page> {
  const answer = await site.get(`/api/v1/hsds/${path}`);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as Page;
}

const lists = [
  ['organizations', 'organization'],
  ['services', 'service'],
  ['locations', 'location'],
] as const;

for (const [list, schema] of lists)
  test(`every object of ${list} is valid HSDS 3 and has no key of our own`, {
    skip: absent,
  }, async () => {
    const { contents } = await page(`${list}?per_page=500`);
    assert.equal(contents.length, 24);
    const validate = validator().getSchema(`https://hsds/${schema}.json`);
    for (const object of contents) {
      assert.ok(validate?.(object), JSON.stringify(validate?.errors));
      assert.deepEqual(unknownKeys(object, schema), []);
    }
  });

test('the validator finds what is wrong', { skip: absent }, () => {
  const validate = validator().getSchema('https://hsds/organization.json');
  assert.equal(validate?.({ id: 'x', name: 'y', description: '' }), false);
  assert.deepEqual(unknownKeys({ nmae: 1 }, 'organization'), ['nmae']);
});

test('pages follow one another without gaps', async () => {
  const [first, second, third, fourth] = await Promise.all(
    [1, 2, 3, 4].map((number) => page(`organizations?per_page=10&page=${number}`)),
  );
  const { contents, ...about } = third!;
  assert.deepEqual(about, {
    total_items: 24,
    total_pages: 3,
    page_number: 3,
    size: 4,
    first_page: false,
    last_page: true,
    empty: false,
  });
  const ids = [first, second, third].flatMap((one) => one!.contents.map(({ id }) => id));
  assert.equal(new Set(ids).size, 24);
  assert.deepEqual([fourth!.contents, fourth!.empty], [[], true]);
  assert.equal(contents.length, 4);
});

test('values that do not fit are named', async () => {
  for (const query of ['page=0', 'page=x', 'per_page=501', 'page=1e9', 'q=1']) {
    const answer = await site.get(`/api/v1/hsds/services?${query}`);
    assert.equal(answer.status, 400, query);
    const { errors } = (await answer.json()) as { errors: { name: string }[] };
    assert.equal(errors[0]?.name, query.split('=')[0]);
  }
});

test('branches name their organisation, services and locations theirs', async () => {
  const { contents } = await page('organizations?per_page=500');
  const ids = new Set(contents.map(({ id }) => id));
  const branches = contents.filter((one) => one.parent_organization_id !== undefined);
  assert.equal(branches.length, 4);
  assert.ok(branches.every((one) => ids.has(one.parent_organization_id)));
  for (const list of ['services', 'locations'])
    for (const { organization_id: id } of (await page(`${list}?per_page=500`)).contents)
      assert.ok(ids.has(id));
});

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
  for (const name of schemaNames())
    ajv.addSchema({ ...schemaOf(name), $id: `https://hsds/${name}.json` });
  return ajv;
}

function schemaNames(): string[] {
  return readdirSync(schemas)
    .filter((file) => file.endsWith('.json') && file !== 'openapi.json')
    .map((file) => file.replace('.json', ''));
}

type Schema = {
  properties: Record<string, { $ref?: string; items?: { $ref?: string } }>;
};

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`${name}.json`, schemas), 'utf8')) as Schema;
}

/** The schemas allow any key; `services` of an organization stands in HSDS's organization_full. */
function unknownKeys(value: unknown, name: string): string[] {
  const { properties } = schemaOf(name);
  return Object.entries(value as object).flatMap(([key, inner]) => {
    const property = key === 'services' ? { items: { $ref: 'service.json' } } : properties[key];
    if (!property) return [key];
    const inside = (property.items?.$ref ?? property.$ref)?.replace('.json', '');
    if (!inside) return [];
    return (Array.isArray(inner) ? inner : [inner]).flatMap((one) => unknownKeys(one, inside));
  });
}
