import type { OrganisationKind, Role } from '../../../platform/domain.ts';
import { isLanguage, type Language } from '../../../platform/i18n/index.ts';
import { parseMailAddress } from '../../../platform/mail/index.ts';
import type { Complete, FieldError, Invalid } from '../../../platform/ui/index.ts';
import { mixesScripts, parseName } from '../person.ts';
import { isRole, rolesIn } from '../role.ts';
import type { readForm } from './visit.ts';
import { words } from './words.ts';

export type TypedInvitation = {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
};

/** Who is to be invited, with which roles of this kind of organisation. */
export function parseInvitationForm(
  sent: Awaited<ReturnType<typeof readForm>>,
  kind: OrganisationKind,
  language: Language,
): Complete<TypedInvitation> | Invalid<TypedInvitation> {
  const say = words(language);
  const name = parseName(sent('name'));
  const email = parseMailAddress(sent('email'));
  const roles = sent.all('roles').filter(isRole);
  const errors: FieldError<TypedInvitation>[] = [
    ...(name ? [] : [{ field: 'name', message: say('invite.name.wrong') } as const]),
    ...(name && mixesScripts(name)
      ? [{ field: 'name', message: say('invite.name.mixed') } as const]
      : []),
    ...(email ? [] : [{ field: 'email', message: say('invite.email.wrong') } as const]),
    ...(fits(roles, kind) ? [] : [{ field: 'roles', message: say('invite.roles.wrong') } as const]),
  ];
  const [first, ...others] = errors;
  const mailLanguage = isLanguage(sent('language')) ? (sent('language') as Language) : language;
  if (!first && name && email)
    return { state: 'complete', value: { name, email, language: mailLanguage, roles } };
  return {
    state: 'invalid',
    typed: {
      name: sent('name'),
      email: sent('email'),
      language: mailLanguage,
      roles: roles.join(' '),
    },
    errors: [first ?? { field: 'name', message: say('invite.name.wrong') }, ...others],
  };
}

function fits(roles: readonly Role[], kind: OrganisationKind): boolean {
  return roles.length > 0 && roles.every((role) => rolesIn(kind).includes(role));
}
