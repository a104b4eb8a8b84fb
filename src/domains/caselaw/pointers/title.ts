import { words } from './words.ts';

/** The queue, as the desk names it. */
export const queueTitle = { de: words('de')('queue.title'), en: words('en')('queue.title') };
