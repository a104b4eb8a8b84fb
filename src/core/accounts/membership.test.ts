import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../platform/domain.ts';
import {
  type Actor,
  decideInvitation,
  decideRemoval,
  decideRoleChange,
  type Staff,
} from './membership.ts';
import { leadRole, roles, rolesIn } from './role.ts';

const lead: Actor = { personId: 'lead', organisationId: 'centre', roles: ['centre_lead'] };
const office: Actor = { personId: 'office', organisationId: 'office', roles: ['office_lead'] };
const centre: Staff = {
  id: 'centre',
  kind: 'centre',
  people: [
    { id: 'lead', roles: ['centre_lead', 'member'] },
    { id: 'second', roles: ['centre_lead'] },
    { id: 'counsellor', roles: ['counsellor'] },
  ],
};
const alone: Staff = { ...centre, people: centre.people.filter(({ id }) => id !== 'second') };

test('the lead of the organisation and the office invite, nobody else', () => {
  assert.ok(decideInvitation(lead, centre, ['counsellor']).done);
  assert.ok(decideInvitation(office, centre, ['centre_lead']).done);
  for (const role of roles.filter((one) => one !== 'office_lead')) {
    const actor = { ...lead, organisationId: 'other', roles: [role] };
    assert.deepEqual(decideInvitation(actor, centre, ['member']), refused('not_yours'));
  }
  for (const role of ['counsellor', 'editor', 'reviewer', 'member'] as const)
    assert.deepEqual(
      decideInvitation({ ...lead, roles: [role] }, centre, ['member']),
      refused('not_yours'),
    );
});

test('a centre has no office lead, auditor or treasurer, the office no counsellor', () => {
  for (const role of ['office_lead', 'auditor', 'treasurer'] as const) {
    assert.deepEqual(decideInvitation(office, centre, [role]), refused('no_such_role'));
    assert.deepEqual(
      decideRoleChange(office, centre, 'counsellor', ['member', role]),
      refused('no_such_role'),
    );
  }
  const staff: Staff = { id: 'office', kind: 'office', people: [] };
  assert.deepEqual(decideInvitation(office, staff, ['counsellor']), refused('no_such_role'));
  assert.deepEqual(decideInvitation(office, staff, []), refused('no_such_role'));
});

test('the last lead is neither removed nor loses the role', () => {
  assert.deepEqual(decideRemoval(office, alone, 'lead'), refused('last_lead'));
  assert.deepEqual(decideRoleChange(office, alone, 'lead', ['member']), refused('last_lead'));
  assert.ok(decideRoleChange(office, centre, 'lead', ['member']).done);
  assert.ok(decideRemoval(office, centre, 'lead').done);
});

test('nobody gives herself a role or removes herself; giving one up is free', () => {
  assert.deepEqual(
    decideRoleChange(lead, centre, 'lead', ['centre_lead', 'member', 'editor']),
    refused('oneself'),
  );
  assert.deepEqual(decideRemoval(lead, centre, 'lead'), refused('oneself'));
  assert.deepEqual(decideRoleChange(lead, centre, 'lead', ['centre_lead']), {
    done: true,
    fact: { given: [], taken: ['member'] },
  });
});

test('who does not belong to the organisation is not changed in it', () => {
  assert.deepEqual(decideRemoval(lead, centre, 'stranger'), refused('not_a_member'));
  assert.deepEqual(decideRoleChange(lead, centre, 'stranger', ['member']), refused('not_a_member'));
});

test('whatever is decided, in any order, an organisation that has a lead keeps one', () => {
  const someRoles = (kind: Staff['kind']) =>
    fc.uniqueArray(fc.constantFrom(...rolesIn(kind)), { maxLength: 4 });
  const kind = fc.constantFrom<Staff['kind'][]>('office', 'centre', 'partner');
  fc.assert(
    fc.property(
      kind.chain((one) =>
        fc.tuple(
          fc.constant(one),
          fc.array(someRoles(one), { minLength: 1, maxLength: 4 }),
          fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.option(someRoles(one))), { maxLength: 20 }),
        ),
      ),
      ([one, people, commands]) => {
        let staff: Staff = {
          id: 'x',
          kind: one,
          people: people.map((held, index) => ({
            id: String(index),
            roles: index === 0 ? [leadRole(one)] : held,
          })),
        };
        for (const [who, whom, wanted] of commands) {
          const actor = staff.people[who];
          const id = String(whom);
          if (!actor) continue;
          const by = { personId: actor.id, organisationId: 'x', roles: actor.roles };
          const decision = wanted
            ? decideRoleChange(by, staff, id, wanted)
            : decideRemoval(by, staff, id);
          if (decision.done) staff = without(staff, id, wanted);
        }
        assert.ok(staff.people.some((person) => person.roles.includes(leadRole(one))));
      },
    ),
  );
});

function without(staff: Staff, id: string, wanted: readonly Role[] | null): Staff {
  const others = staff.people.filter((person) => person.id !== id);
  return { ...staff, people: wanted ? [...others, { id, roles: wanted }] : others };
}

function refused(refusal: string) {
  return { done: false, refusal };
}
