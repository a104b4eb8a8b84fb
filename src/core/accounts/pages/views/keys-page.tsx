import { formatDay, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { ButtonLink, Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Passkey } from '../../sign-in/passkeys.ts';
import { addressOf } from '../addresses.ts';
import { type Say, words } from '../words.ts';
import { type ActionRow, ActionRows } from './action-rows.tsx';

type KeysPageProps = {
  readonly language: Language;
  readonly keys: readonly Passkey[];
  readonly done: 'angelegt' | 'entfernt' | null;
};

export function KeysPage({ language, keys, done }: KeysPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('keys.title')}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(done === 'angelegt' ? 'keys.added' : 'keys.removed')}</p>
        </Notice>
      )}
      <p class="lead">{say('keys.lead')}</p>
      {keys.length > 0 && (
        <section class="section">
          <h2>{say('keys.list')}</h2>
          <ActionRows rows={keys.map((key) => rowOf(key, language, say))} />
        </section>
      )}
      <ButtonLink href={addressOf(language, 'newKey')}>{say('keys.add')}</ButtonLink>
    </>
  );
}

function rowOf(key: Passkey, language: Language, say: Say): ActionRow {
  const { createdAt, lastUsedAt } = key;
  return {
    title: <Isolated>{key.name}</Isolated>,
    details: [
      say('keys.created', { date: formatDay(createdAt.epochMilliseconds, language) }),
      lastUsedAt
        ? say('keys.used', { date: formatMoment(lastUsedAt.epochMilliseconds, language) })
        : say('keys.never'),
      ...(key.backedUp ? [say('keys.backed_up')] : []),
    ],
    action: (
      <a class="row-button" href={addressOf(language, 'keys', `/${key.handle}/entfernung`)}>
        {say('keys.remove')}
        <span class="unseen"> ({key.name})</span>
      </a>
    ),
  };
}
