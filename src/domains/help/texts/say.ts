import type { Core } from './core.ts';

export type Values = Readonly<Record<string, string | number>>;

/** The sentence of a key, with its placeholders filled. Throws on an unknown key and on a value that is missing. */
export type Say = (key: string, values?: Values) => string;

export function sayFrom(core: Core): Say {
  return (key, values = {}) =>
    sentence(core, key).replace(/\{([a-z][A-Za-z.]*)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${key} needs a value for {${name}}.`);
      return String(value);
    });
}

/** The sentence of a key as it is written. */
export function sentence(core: Core, key: string): string {
  const text = core.get(key);
  if (text === undefined) throw new Error(`There is no sentence ${key}.`);
  return text;
}
