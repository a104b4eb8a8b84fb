import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Decrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import fc from 'fast-check';
import { encryptTo, isRecipient } from './age.ts';

const kinds = { 'age1…': generateX25519Identity, 'age1pq1…': generateHybridIdentity };

for (const [kind, generate] of Object.entries(kinds))
  test(`what is encrypted to a key ${kind} only its identity reads`, async () => {
    const identity = await generate();
    const recipient = await identityToRecipient(identity);
    assert.ok(isRecipient(recipient));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200_000 }), async (plain) => {
        const file = await encryptTo(recipient, plain);
        assert.ok(file.subarray(0, 21).equals(Buffer.from('age-encryption.org/v1')));
        const mine = new Decrypter();
        mine.addIdentity(identity);
        assert.deepEqual(Buffer.from(await mine.decrypt(file)), Buffer.from(plain));
        const other = new Decrypter();
        other.addIdentity(await generate());
        await assert.rejects(other.decrypt(file));
      }),
      { numRuns: 5 },
    );
  });

test('one file twice is not the same twice', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const plain = Buffer.from('Beispiel');
  assert.notDeepEqual(await encryptTo(recipient, plain), await encryptTo(recipient, plain));
});

test('what is no key is told', async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const wrong = [
    '',
    'age1',
    identity,
    recipient.toUpperCase(),
    ` ${recipient}`,
    recipient.slice(0, -1),
    `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
    recipient.replace('age1', 'age1pq1'),
    `age1${'q'.repeat(1_000_000)}`,
  ];
  for (const text of wrong) assert.ok(!isRecipient(text), text.slice(0, 80));
  await assert.rejects(encryptTo('age1wrong', Buffer.alloc(1)));
});
