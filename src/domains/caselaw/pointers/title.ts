import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

/** The queue, as the desk names it. */
export const queueTitle = inEveryLanguage(words)('queue.title');
