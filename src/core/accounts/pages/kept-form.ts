import type { Visit } from '../../../platform/domain.ts';
import { returnPath } from '../paths.ts';

/**
 * A form that arrived when the proof of identity had run out. It goes through the page that asks for one as hidden text,
 * and is sent again by whoever filled it in; the server keeps nothing.
 */
export type KeptForm = {
  /** Where it was sent: a path of this site. */
  readonly path: string;
  /** application/x-www-form-urlencoded. */
  readonly fields: string;
};

/** Bounds the page that carries it, in UTF-16 code units; the longest text of a form is half as long. */
const longest = 200_000;

/** The form of this visit; null when it is too long or holds a file, which no page can carry. */
export async function keepForm(visit: Visit): Promise<KeptForm | null> {
  const body = await visit.req.parseBody({ all: true });
  const pairs: string[][] = [];
  for (const [name, values] of Object.entries(body))
    for (const value of [values].flat()) {
      if (typeof value === 'string') pairs.push([name, value]);
      else if (value.size > 0) return null;
    }
  return keptForm(visit.req.path, new URLSearchParams(pairs).toString());
}

/** What the page sent back; null when it carried none, or not a path of this site (R30). */
export function keptForm(path: string, fields: string): KeptForm | null {
  const known = returnPath(path);
  return known && fields.length <= longest ? { path: known, fields } : null;
}
