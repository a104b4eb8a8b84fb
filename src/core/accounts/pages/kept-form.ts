import type { Visit } from '../../../platform/domain.ts';
import { isBodyLarger } from '../../../platform/http/limit-body.ts';
import { returnPath } from '../paths.ts';
import type { SentForm } from './visit.ts';

/**
 * A form that arrived when the session or the proof of identity had run out. It goes through the pages that ask who is
 * there as hidden text, and is sent again by whoever filled it in; the server keeps nothing.
 */
export type KeptForm = {
  /** Where it was sent: a path of this site. */
  readonly path: string;
  /** application/x-www-form-urlencoded. */
  readonly fields: string;
};

/** What follows once it is clear who is there. */
export type Onwards = {
  /** Where somebody wanted to go. */
  readonly back: string | null;
  /** What she wanted to send; goes before. */
  readonly kept: KeptForm | null;
};

/** Bounds the page that carries it, in UTF-16 code units; the longest text of a form is half as long. */
const longest = 200_000;

/** Bounds what is read of a request to find out, in bytes: more than `longest` can come from. */
const largest = 1024 * 1024;

/** The form of this visit; null when it is too long or holds a file, which no page can carry. */
export async function keepForm(visit: Visit): Promise<KeptForm | null> {
  if (await isTooLarge(visit)) return null;
  const { kept, hasFiles } = await keepText(visit);
  return hasFiles ? null : kept;
}

/** Whether it would take too long to find out if a form can be kept. */
export function isTooLarge(visit: Visit): Promise<boolean> {
  return isBodyLarger(visit, largest);
}

/** What was typed in the form of this visit, without its files; null when it is too long. */
export async function keepText(
  visit: Visit,
): Promise<{ readonly kept: KeptForm | null; readonly hasFiles: boolean }> {
  const values = Object.entries(await visit.req.parseBody({ all: true })).flatMap(([name, sent]) =>
    [sent].flat().map((value) => ({ name, value })),
  );
  const pairs = values.flatMap(({ name, value }) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    kept: keptForm(visit.req.path, new URLSearchParams(pairs).toString()),
    hasFiles: values.some(({ value }) => typeof value !== 'string' && value.size > 0),
  };
}

/** What the fields of OnwardFields brought back. */
export function onwardsOf(sent: SentForm): Onwards {
  const [fields] = sent.all('formular');
  const kept = fields === undefined ? null : keptForm(sent('zu'), fields);
  return { back: returnPath(sent('zu')), kept };
}

/** null when it is too long, or is not for a path of this site (R30). */
function keptForm(path: string, fields: string): KeptForm | null {
  const known = returnPath(path);
  return known && fields.length <= longest ? { path: known, fields } : null;
}
