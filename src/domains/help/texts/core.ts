/** The short sentences of a language by their key. */
export type Core = ReadonlyMap<string, string>;

/** Reads lines `key: text`; empty lines stand between groups. Throws on any other line and on a key that stands twice. */
export function parseCore(body: string): Core {
  const core = new Map<string, string>();
  for (const line of body.split('\n').filter((one) => one.trim() !== '')) {
    const match = /^([a-z][A-Za-z_.-]*): (\S.*)$/.exec(line.trimEnd());
    if (!match) throw new Error(`No line "key: text": ${line.slice(0, 60)}`);
    const [, key, text] = match;
    if (core.has(key!)) throw new Error(`The key ${key} stands twice.`);
    core.set(key!, text!);
  }
  return core;
}
