import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Button, Notice } from '../../../../platform/ui/index.ts';
import type { ListedSession } from '../../sessions.ts';
import { addressOf } from '../addresses.ts';
import { type Say, words } from '../words.ts';
import { type ActionRow, ActionRows } from './action-rows.tsx';
import { RowForm } from './row-form.tsx';

type SessionsPageProps = {
  readonly language: Language;
  readonly sessions: readonly ListedSession[];
  readonly isDone: boolean;
};

export function SessionsPage({ language, sessions, isDone }: SessionsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('sessions.title')}</h1>
      {isDone && (
        <Notice kind="done" language={language}>
          <p>{say('sessions.ended')}</p>
        </Notice>
      )}
      <p class="lead">{say('sessions.lead')}</p>
      <section class="section">
        <h2>{say('sessions.list')}</h2>
        <ActionRows rows={sessions.map((session) => rowOf(session, language, say))} />
      </section>
      {sessions.length > 1 && (
        <form action={addressOf(language, 'sessions', '/ende')} method="post">
          <Button kind="second">{say('sessions.end_others')}</Button>
        </form>
      )}
    </>
  );
}

function rowOf(session: ListedSession, language: Language, say: Say): ActionRow {
  const at = (instant: ListedSession['seenAt']) =>
    formatMoment(instant.epochMilliseconds, language);
  const title = say('sessions.begun', { date: at(session.createdAt) });
  return {
    title,
    details: [
      say('sessions.seen', { date: at(session.seenAt) }),
      say('sessions.for', { organisation: session.organisationName }),
    ],
    action: session.current ? (
      <span class="quiet">{say('sessions.this')}</span>
    ) : (
      <RowForm
        action={addressOf(language, 'sessions', `/${session.id}/ende`)}
        label={say('sessions.end')}
        about={title}
      />
    ),
  };
}
