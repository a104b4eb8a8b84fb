import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Notice } from '../../../../platform/ui/index.ts';
import type { Centre } from '../../centre.ts';
import { type Say, words } from '../words.ts';
import { EntryAtDesk } from './entry-at-desk.tsx';

type ConfirmationPageProps = {
  readonly language: Language;
  readonly title: string;
  readonly centre: Centre;
  readonly branches: readonly { readonly slug: string; readonly name: string }[];
  readonly isHidden: boolean;
  readonly confirmedBy: string | null;
  readonly hasDraft: boolean;
  /** This page's own address. */
  readonly action: string;
  /** Where the entry is edited, or opened for that. */
  readonly editHref: string;
  readonly isDone: boolean;
};

/** The entry as it stands, and one button that says that it is right. */
export function ConfirmationPage(props: ConfirmationPageProps) {
  const { language, title, centre, branches, isHidden, hasDraft, isDone } = props;
  const say = words(language);
  return (
    <>
      <h1>{title}</h1>
      {isDone ? (
        <Notice kind="done" language={language}>
          <p>{say('confirmation.done')}</p>
        </Notice>
      ) : (
        <p class="lead">{say(isHidden ? 'confirmation.hidden' : 'confirmation.lead')}</p>
      )}
      {hasDraft && (
        <Notice kind="caution" language={language}>
          <p>{say('confirmation.draft')}</p>
        </Notice>
      )}
      <p>{lastConfirmed(props, say)}</p>
      <form class="form" action={props.action} method="post">
        <div class="buttons">
          <Button kind={isDone ? 'second' : 'main'}>{say('confirmation.button')}</Button>
          <ButtonLink kind="second" href={props.editHref}>
            {say('confirmation.edit')}
          </ButtonLink>
        </div>
      </form>
      <section class="section">
        <EntryAtDesk centre={centre} branches={branches} language={language} />
      </section>
    </>
  );
}

function lastConfirmed({ centre, confirmedBy, language }: ConfirmationPageProps, say: Say): string {
  if (centre.confirmedOn === null) return say('confirmation.never');
  const date = formatDate(centre.confirmedOn, language);
  return confirmedBy === null
    ? say('confirmation.lastDay', { date })
    : say('confirmation.last', { date, name: confirmedBy });
}
