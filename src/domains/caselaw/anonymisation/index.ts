export { checkDraft } from './checked-texts.ts';
export { CheckPage } from './views/check-page.tsx';
export { words } from './words.ts';
