import { readFiles } from './files.ts';

/** The texts that came with the program, read once. */
export const shipped = readFiles(new URL('../content/', import.meta.url));
