import type { Child } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Facts, GoList, Notice } from '../../../../platform/ui/index.ts';
import type { Belonging } from '../../people.ts';
import type { FallbackState } from '../../sign-in/fallback.ts';
import { addressOf } from '../addresses.ts';
import { type Say, words } from '../words.ts';

type AccountPageProps = {
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly belongings: readonly Belonging[];
  /** The one that the session stands for. */
  readonly organisationId: string;
  /** Numbers of passkeys and of living sessions. */
  readonly keys: number;
  readonly sessions: number;
  readonly fallback: FallbackState;
  /** OwnDataLinks. */
  readonly personal: Child;
  /** AccountAudit. */
  readonly audit: Child;
};

export function AccountPage(props: AccountPageProps) {
  const { language, keys, sessions, fallback } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('account.title')}</h1>
      {keys < 2 && fallback !== 'set' && <OneKey language={language} say={say} />}
      <Facts
        facts={[
          { term: say('account.name'), value: props.name },
          { term: say('account.email'), value: props.email },
        ]}
      />
      <Belongings {...props} say={say} />
      <Section title={say('account.keys')} text={say('account.keys.text', { count: keys })}>
        <GoList links={[{ href: addressOf(language, 'keys'), label: say('account.keys.link') }]} />
      </Section>
      <Section title={say('account.fallback')} text={say(`account.fallback.${fallback}`)}>
        {fallback !== 'not_allowed' && (
          <GoList
            links={[
              {
                href: addressOf(language, 'ownFallback'),
                label: say(fallback === 'set' ? 'account.fallback.again' : 'account.fallback.link'),
              },
            ]}
          />
        )}
      </Section>
      <Section
        title={say('account.sessions')}
        text={say('account.sessions.text', { count: sessions })}
      >
        <GoList
          links={[{ href: addressOf(language, 'sessions'), label: say('account.sessions.link') }]}
        />
      </Section>
      {props.personal}
      <div class="section">{props.audit}</div>
    </>
  );
}

function OneKey({ language, say }: { readonly language: Language; readonly say: Say }) {
  return (
    <Notice kind="caution" language={language}>
      <h2>{say('account.one_key')}</h2>
      <p>
        {say('account.one_key.text')} <a href={addressOf(language, 'newKey')}>{say('keys.add')}</a>
      </p>
    </Notice>
  );
}

function Belongings({
  language,
  belongings,
  organisationId,
  say,
}: AccountPageProps & { say: Say }) {
  return (
    <section class="section">
      <h2>{say('account.organisations')}</h2>
      <ul class="rows">
        {belongings.map((one) => (
          <li>
            <strong>{one.organisationName}</strong>
            {one.organisationId === organisationId && belongings.length > 1 && (
              <span class="quiet"> ({say('account.current')})</span>
            )}
            <p class="small quiet">{one.roles.map((role) => say(`role.${role}`)).join(', ')}</p>
            {one.organisationId !== organisationId && (
              <form action={addressOf(language, 'chosenOrganisation')} method="post">
                <input type="hidden" name="organisation" value={one.organisationId} />
                <button class="row-button" type="submit">
                  {say('account.choose')}
                  <span class="unseen"> ({one.organisationName})</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SectionProps = { readonly title: string; readonly text: string; readonly children?: Child };

function Section({ title, text, children }: SectionProps) {
  return (
    <section class="section">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
