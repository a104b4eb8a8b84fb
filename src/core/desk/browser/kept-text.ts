/**
 * Text that was typed and not saved, in the tab's own memory: it outlives a reload, not the tab. By person and form, so
 * that nobody sees another's. What the browser refuses to keep is not kept.
 */
export type Typed = readonly (readonly [name: string, value: string])[];

const prefix = 'desk ';

export type Place = {
  readonly person: string;
  /** Path of the form. */
  readonly path: string;
  readonly revision: string;
};

export function keep(place: Place, typed: Typed): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(typed));
  } catch {
    // Full or forbidden: the form works without.
  }
}

/** What was kept for this form at this revision, or null; what was kept for other revisions and people goes. */
export function kept(place: Place): Typed | null {
  try {
    forget((key) => {
      const isOthers = !key.startsWith(`${prefix}${place.person} `);
      const isOld = key.startsWith(startOf(place)) && key !== keyOf(place);
      return isOthers || isOld;
    });
    return JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null') as Typed | null;
  } catch {
    return null;
  }
}

export function drop(place: Place): void {
  forget((key) => key === keyOf(place));
}

/** Everything of the forms at a path and below. */
export function dropBelow(path: string): void {
  forget((key) => `${key.split(' ')[2]}/`.startsWith(`${path}/`));
}

export function dropAll(): void {
  forget(() => true);
}

function forget(isOver: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(prefix) && isOver(key)) sessionStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

function startOf(place: Place): string {
  return `${prefix}${place.person} ${place.path} `;
}

function keyOf(place: Place): string {
  return startOf(place) + place.revision;
}
