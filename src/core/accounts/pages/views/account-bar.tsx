import type { SignedIn } from '../../../../platform/domain.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { addressOf } from '../addresses.ts';
import { words } from '../words.ts';

type AccountBarProps = {
  readonly person: Pick<SignedIn, 'name' | 'organisationName' | 'roles' | 'mode'>;
  readonly language: Language;
  /** Of this page. */
  readonly path: string;
};

/** Who is signed in and for whom, the ways to the account, and the way out. */
export function AccountBar({ person, language, path }: AccountBarProps) {
  const say = words(language);
  const { name, organisationName: organisation } = person;
  return (
    <nav class="account-bar" aria-label={say('bar.name')}>
      <div class="wrap">
        <p>{say('bar.signed_in', { name, organisation })}</p>
        {person.mode === 'full' && (
          <ul>
            {linksFor(person.roles).map(({ to, label }) => (
              <li>
                <a
                  href={addressOf(language, to)}
                  aria-current={addressOf(language, to) === path ? 'page' : undefined}
                >
                  {say(label)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <form action={addressOf(language, 'signOut')} method="post">
          <button class="account-out" type="submit">
            {say('bar.sign_out')}
          </button>
        </form>
      </div>
    </nav>
  );
}

/** Who writes or checks what is public; the desk itself says what each may do there. */
const desk: SignedIn['roles'] = ['editor', 'reviewer', 'centre_lead', 'office_lead'];

function linksFor(roles: SignedIn['roles']) {
  const isLead = roles.includes('centre_lead') || roles.includes('office_lead');
  return [
    ...(desk.some((role) => roles.includes(role))
      ? [{ to: 'desk', label: 'bar.desk' } as const]
      : []),
    { to: 'collaboration', label: 'bar.collaboration' } as const,
    { to: 'account', label: 'bar.account' } as const,
    ...(isLead ? [{ to: 'organisation', label: 'bar.organisation' } as const] : []),
    ...(roles.includes('office_lead')
      ? [{ to: 'organisations', label: 'bar.organisations' } as const]
      : []),
    ...(roles.includes('auditor') ? [{ to: 'audit', label: 'bar.audit' } as const] : []),
  ];
}
