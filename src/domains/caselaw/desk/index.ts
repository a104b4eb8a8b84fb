export { decisionEditable } from './editable.ts';
