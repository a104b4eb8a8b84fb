import { type Kysely, sql } from 'kysely';
import { findType, foldCourtName } from '../../court.ts';
import { fold } from '../../fold.ts';
import { asciiSlug } from '../../slug.ts';
import { mark } from '../marks.ts';

/** Bounds the courts of one place. */
const mostCourts = 60;

/**
 * The lexemes of the courts that a text names: one court by any of its names, all of a type ("LG"), all of a place.
 * rest: what of the text is no part of the name ("LG Menschenhandel" names all LG). [] when it names none.
 */
export async function findCourts(
  db: Kysely<unknown>,
  text: string,
): Promise<{ lexemes: string[]; rest: string }> {
  const name = foldCourtName(text);
  if (name === '') return { lexemes: [], rest: '' };
  const { type, place } = partsOf(text);
  const { rows } = await sql<{ id: string; how: number }>`
    select c.id, 1 as how from caselaw.court c
     where c.id = ${asciiSlug(text)} or c.id in (select court_id from caselaw.court_alias where alias = ${name})
        or lower(c.short_name) = ${text.toLowerCase()} or lower(c.name) = ${text.toLowerCase()}
    union
    select c.id, 2 from caselaw.court c
     where ${place !== ''} and (${type}::text is null or c.type = ${type})
       and (lower(c.place) = ${place} or starts_with(lower(c.place), ${`${place} `}))
     order by how limit ${mostCourts}`.execute(db);
  const [best] = rows;
  if (best) {
    const equal = rows.filter(({ how }) => how === best.how);
    return { lexemes: equal.map(({ id }) => mark.court(id)), rest: '' };
  }
  const isKnown = type !== null && (place === '' || /^\S+ \S+$/.test(text.trim()));
  return isKnown
    ? {
        lexemes: [mark.courtType(type)],
        rest: place === '' ? '' : (text.trim().split(' ')[1] ?? ''),
      }
    : { lexemes: [], rest: '' };
}

/** "LG Frankfurt" is the type LG and the place frankfurt; type null where the text names none. */
function partsOf(text: string): { type: string | null; place: string } {
  const found = findType(fold(text));
  if (!found) return { type: null, place: text.trim().toLowerCase() };
  const words = text.trim().split(/\s+/).slice(found.words);
  return {
    type: found.type.abbreviation,
    place: found.before === '' ? words.join(' ').toLowerCase() : '',
  };
}
