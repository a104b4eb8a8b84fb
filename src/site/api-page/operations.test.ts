import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiRoute, createRoute, openApiDocument, z } from '../../platform/http/api.ts';
import { operationsOf } from './operations.ts';

const thing = z.object({
  id: z.string().openapi({ example: 'a-1' }),
  tags: z.array(z.string().openapi({ example: 'x' })),
  parent: z.object({ id: z.string().openapi({ example: 'a-0' }) }).nullable(),
});

const operation = apiRoute(
  { role: 'public', organisation: 'none', audit: 'none' },
  createRoute({
    method: 'get',
    path: '/things/{id}',
    summary: 'One thing',
    request: {
      params: z.object({ id: z.string().openapi({ example: 'a-1', description: 'Its name.' }) }),
      query: z.strictObject({
        limit: z
          .string()
          .optional()
          .openapi({ type: 'integer', minimum: 1, maximum: 100, example: '5' }),
      }),
    },
    responses: {
      200: { description: 'Found.', content: { 'application/json': { schema: thing } } },
    },
  }),
  (visit) => visit.json({ id: 'a-1', tags: [], parent: null }, 200),
);

test('an operation is shown with its parameters, an address to try and an example answer', () => {
  const document = openApiDocument(
    [{ name: 'things', schema: null, api: [operation] }],
    'http://localhost:3000',
  );
  const [shown, ...others] = operationsOf(document);
  assert.deepEqual(others, []);
  assert.equal(shown?.path, '/api/v1/things/{id}');
  assert.equal(shown?.exampleAddress, '/api/v1/things/a-1?limit=5');
  assert.deepEqual(
    shown?.parameters.map(({ name, values }) => [name, values]),
    [
      ['id', 'string'],
      ['limit', 'integer, 1–100'],
    ],
  );
  assert.deepEqual(JSON.parse(shown?.answers[0]?.example ?? ''), {
    id: 'a-1',
    tags: ['x'],
    parent: { id: 'a-0' },
  });
});
