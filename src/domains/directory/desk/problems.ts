import { listOf, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Content, Problem } from '../../../platform/editable.ts';
import { type HoursFault, parseHours } from '../../../platform/hours/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { parsePhone } from '../../../platform/phone/index.ts';
import { readLanguage } from '../import/words.ts';
import { readContent } from './content.ts';
import { type Say, words } from './words.ts';

/** What an import would refuse or leave out, at its field, and how it goes right. What is missing the form itself tells. */
export function problemsIn({ key, content, language }: CheckedDraft): readonly Problem[] {
  const { findings } = readContent(content, key ?? 'new');
  const fields = new Set(findings.map(({ field }) => fieldOf(field ?? '')));
  return [...fields]
    .filter((field) => !isEmpty(content, field))
    .map((field) => ({ field, message: messageFor(field, content, language) }));
}

const otherNames: Readonly<Record<string, string>> = {
  parent_id: 'parent',
  languages_interpreted: 'interpreted',
};

function fieldOf(column: string): string {
  return otherNames[column] ?? column;
}

function isEmpty(content: Content, field: string): boolean {
  return textOf(content, field).trim() === '' && listOf(content, field).length === 0;
}

function messageFor(field: string, content: Content, language: Language): string {
  const say = words(language);
  switch (field) {
    case 'street':
    case 'postal_code':
    case 'town':
      return placeMessage(field, textOf(content, 'precision'), say);
    case 'phone': {
      const isNumber = parsePhone(textOf(content, 'phone').trim()) !== null;
      return say(isNumber ? 'problem.phone.hidden' : 'problem.phone');
    }
    case 'hours':
      return say(`problem.hours.${faultOf(textOf(content, 'hours'))}`);
    case 'languages':
    case 'interpreted':
      return languageMessage(listOf(content, field), say);
    case 'email':
    case 'website':
      return say(`problem.${field}`);
    default:
      return say('problem.other');
  }
}

function placeMessage(
  field: 'street' | 'postal_code' | 'town',
  precision: string,
  say: Say,
): string {
  if (precision === 'hidden') return say('problem.place.hidden');
  const isShown = precision === 'exact' || (precision === 'town' && field === 'town');
  if (!isShown) return say('problem.place.unshown');
  return say(field === 'postal_code' ? 'problem.postal_code' : 'problem.other');
}

function faultOf(hours: string): HoursFault {
  const parsed = parseHours(hours);
  return parsed.ok ? 'unreadable' : parsed.fault;
}

function languageMessage(lines: readonly string[], say: Say): string {
  const unknown = lines.filter((line) => line.trim() !== '' && !('value' in readLanguage(line)));
  return say('problem.languages', { names: unknown.join(', ') });
}
