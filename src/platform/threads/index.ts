export { standingThread } from './standing-thread.ts';
