export { contentDisposition } from './attachment.ts';
export { neutraliseFormula, restoreFormula, toCsv } from './csv.ts';
export { plainText } from './plain-text.ts';
export {
  removeStoredFile,
  storedFile,
  storedFiles,
  storeFile,
} from './store.ts';
export { xmlText } from './xml-text.ts';
