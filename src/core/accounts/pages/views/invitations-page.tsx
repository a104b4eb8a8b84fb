import type { Role } from '../../../../platform/domain.ts';
import { formatMoment, type Language, languages, nameOf } from '../../../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  type Empty,
  Form,
  type Invalid,
  Isolated,
  Select,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ListedInvitation } from '../../invitations.ts';
import type { Refusal } from '../../membership.ts';
import type { TypedInvitation } from '../invitation-form.ts';
import { type Say, words } from '../words.ts';
import { ActionRows } from './action-rows.tsx';
import { RowForm } from './row-form.tsx';
import { OnceLink, Said } from './said.tsx';

export type InvitationNotice =
  /** href: the link, where no mail goes out. */
  | { readonly kind: 'invited'; readonly name: string; readonly href: string | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type InvitationsPageProps = {
  readonly language: Language;
  readonly base: string;
  readonly form: Empty | Invalid<TypedInvitation>;
  /** Those that exist in this organisation. */
  readonly roles: readonly Role[];
  readonly open: readonly ListedInvitation[];
  readonly notice: InvitationNotice | null;
};

export function InvitationsPage(props: InvitationsPageProps) {
  const { language, base, form, roles, open, notice } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('invite.title')}</h1>
      {notice && <End language={language} notice={notice} say={say} />}
      <p class="lead">{say('invite.lead')}</p>
      <Form<TypedInvitation>
        form={form}
        action={`${base}/einladungen`}
        language={language}
        labels={{
          name: say('invite.name'),
          email: say('invite.email'),
          language: say('invite.language'),
          roles: say('invite.roles'),
        }}
        fields={(field) => (
          <>
            <TextField
              field={field('name')}
              label={say('invite.name')}
              autocomplete="off"
              maximum={200}
              language={language}
            />
            <TextField
              field={field('email')}
              label={say('invite.email')}
              hint={say('invite.email.hint')}
              type="email"
              autocomplete="off"
              maximum={254}
              language={language}
            />
            <Select
              field={field('language')}
              label={say('invite.language')}
              options={languages.map((code) => ({ value: code, label: nameOf(code) }))}
              language={language}
            />
            <CheckboxGroup
              field={field('roles')}
              label={say('invite.roles')}
              options={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
              language={language}
            />
          </>
        )}
        buttons={<Button>{say('invite.submit')}</Button>}
        complete={() => null}
      />
      {open.length > 0 && <OpenInvitations {...props} />}
    </>
  );
}

type EndProps = {
  readonly language: Language;
  readonly notice: InvitationNotice;
  readonly say: Say;
};

function End({ language, notice, say }: EndProps) {
  if (notice.kind === 'refused')
    return <Said language={language} kind="caution" text={say(`refusal.${notice.refusal}`)} />;
  if (notice.kind === 'withdrawn')
    return <Said language={language} text={say('invite.withdrawn')} />;
  if (notice.href === null)
    return <Said language={language} text={say('invite.done', { name: notice.name })} />;
  return <OnceLink text={say('invite.link')} href={notice.href} />;
}

function OpenInvitations({
  language,
  base,
  open,
}: Pick<InvitationsPageProps, 'language' | 'base' | 'open'>) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('invite.open')}</h2>
      <ActionRows
        rows={open.map((one) => ({
          title: <Isolated>{one.name}</Isolated>,
          details: [
            one.roles.map((role) => say(`role.${role}`)).join(', '),
            say('invite.until', { date: formatMoment(one.expiresAt.getTime(), language) }),
          ],
          action: (
            <RowForm
              action={`${base}/einladungen/${one.id}/ruecknahme`}
              label={say('invite.withdraw')}
              about={one.name}
            />
          ),
        }))}
      />
    </section>
  );
}
