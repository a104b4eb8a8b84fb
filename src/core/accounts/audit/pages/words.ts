import { dictionary } from '../../../../platform/i18n/index.ts';
import type { AuditVerb } from '../event.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

export const words = dictionary({ de, en });

export type Say = ReturnType<typeof words>;

/** Subjects that have a name; another domain's shows as it is stored. */
export const namedActions = [
  'page',
  'session',
  'reauthentication',
  'passkey',
  'fallback',
  'invitation',
  'membership',
  'recovery',
  'export',
  'draft',
  'submission',
  'statement',
  'release',
  'restoration',
  'withdrawal',
  'version',
  'confirmation',
  'original',
  'pointer',
  'organisation',
  'paper',
  'paragraph',
  'comment_round',
  'paper_version',
  'comment',
  'comment_answer',
  'no_remark',
  'ballot',
  'vote',
  'sign_off',
  'hand_over',
  'reminder',
  'contact',
  'shadow_call',
  'shadow_call_opening',
  'shadow_question',
  'shadow_answer',
  'shadow_hand_in',
  'shadow_reopening',
  'shadow_report',
] as const;

export function actionName(say: Say, action: string): string {
  const named = namedActions.find((one) => one === action);
  return named ? say(`action.${named}`) : action;
}

type Key = Parameters<Say>[0];

/** "Einladung angenommen"; what has no words of its own: "Einladung: gelesen". */
export function eventName(say: Say, action: string, verb: AuditVerb): string {
  const key = `what.${action}.${verb}`;
  if (Object.hasOwn(de, key)) return say(key as Key);
  return `${actionName(say, action)}: ${say(`verb.${verb}`)}`;
}
