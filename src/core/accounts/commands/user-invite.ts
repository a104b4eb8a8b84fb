import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { exit } from '../../../platform/commands/exit.ts';
import type { CommandIo, Role } from '../../../platform/domain.ts';
import { parseMailAddress } from '../../../platform/mail/index.ts';
import { invitationLink, inviteAsOperator } from '../invitations.ts';
import { type Organisation, organisationBySlug, saveOrganisations } from '../organisations.ts';
import { parseName } from '../person.ts';
import { isRole, roles, rolesIn } from '../role.ts';
import { originOf } from './origin.ts';

type Wanted = {
  readonly name: string;
  readonly email: string;
  readonly slug: string;
  readonly roles: readonly Role[];
  readonly organisationName: string | null;
  readonly language: 'de' | 'en';
};

/** What is wrong, as a sentence, when the arguments do not say whom to invite. */
export function readInvitation(args: readonly string[]): Wanted | string {
  const values = parse(args);
  if (!values) return 'An option is not known.';
  const { organisation = '', role = [], language = 'de' } = values;
  const name = parseName(values.name ?? '');
  const email = parseMailAddress(values.email ?? '');
  if (!name) return '--name is the name of a person, at most 200 characters.';
  if (!email) return '--email is an address such as name@example.org.';
  if (!/^[a-z0-9-]{1,80}$/.test(organisation))
    return '--organisation is "office" or the place of an organisation in addresses.';
  if (role.length === 0 || !role.every(isRole)) return `--role is one of ${roles.join(', ')}.`;
  if (language !== 'de' && language !== 'en') return '--language is de or en.';
  const organisationName = values['org-name']?.trim() || null;
  return {
    name,
    email,
    slug: organisation,
    roles: role.filter(isRole),
    organisationName,
    language,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        name: text,
        email: text,
        organisation: text,
        role: { type: 'string', multiple: true },
        'org-name': text,
        language: text,
      },
    }).values;
  } catch {
    return null;
  }
}

/** Prints the link. Throws ConfigError without PUBLIC_ORIGIN. */
export function invite(wanted: Wanted, io: CommandIo): Promise<number> {
  const origin = originOf(io);
  return io.withOwner(async ({ db, clock }) => {
    const organisation = await organisationFor(db, wanted);
    if (typeof organisation === 'string') {
      io.stderr.write(`${organisation}\n`);
      return exit.usage;
    }
    const { token } = await inviteAsOperator(db, {
      ...wanted,
      organisationId: organisation.id,
      now: clock(),
    });
    io.stdout.write(`${invitationLink({ language: wanted.language, origin }, token)}\n`);
    return exit.done;
  });
}

async function organisationFor(
  db: Kysely<unknown>,
  { slug, organisationName, roles: wanted }: Wanted,
): Promise<Organisation | string> {
  const found = slug === 'office' ? await office(db) : await organisationBySlug(db, slug);
  const organisation = found ?? (organisationName ? newOrganisation(slug, organisationName) : null);
  if (!organisation) return `There is no organisation "${slug}"; with --org-name NAME it is made.`;
  const strange = wanted.find((role) => !rolesIn(organisation.kind).includes(role));
  if (strange) return `${organisation.name} has no role ${strange}.`;
  if (!found) await saveOrganisations(db, [organisation]);
  return organisation;
}

async function office(db: Kysely<unknown>): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    select id, slug, name, kind from accounts.organisation where kind = 'office'`.execute(db);
  return rows[0] ?? null;
}

function newOrganisation(slug: string, name: string): Organisation {
  return { id: randomUUID(), slug, name, kind: slug === 'office' ? 'office' : 'centre' };
}
