import { type Kysely, sql } from 'kysely';
import { publicFileSizes } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Picture, ShownPicture } from './picture.ts';

/** Newest first. */
export async function listPictures(db: Kysely<unknown>): Promise<readonly Picture[]> {
  const { rows } = await sql<Picture>`
    select id, jsonb_build_object('de', title_de, 'en', title_en) as title, photographer,
        jsonb_build_object('de', rights_de, 'en', rights_en) as rights, taken_on as "takenOn",
        sha256 as file, name, type, jsonb_build_object('de', alt_de, 'en', alt_en) as alt
      from publications.press_picture
     order by released_at desc, id`.execute(db);
  return rows;
}

/** The same with the size of each file. */
export async function listShownPictures(db: Kysely<unknown>): Promise<readonly ShownPicture[]> {
  const pictures = await listPictures(db);
  const sizes = await publicFileSizes(
    db,
    pictures.map(({ file }) => file),
  );
  return pictures.map((picture) => ({ ...picture, size: sizes.get(picture.file) ?? null }));
}

export async function findPicture(db: Kysely<unknown>, id: string): Promise<Picture | null> {
  return (await listPictures(db)).find((picture) => picture.id === id) ?? null;
}

/** Writes the published row and answers its id. */
export async function writePicture(
  db: Kysely<unknown>,
  id: string | null,
  { title, photographer, rights, takenOn, file, name, type, alt }: Omit<Picture, 'id'>,
  at: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into publications.press_picture (id, title_de, title_en, photographer, rights_de, rights_en,
        taken_on, sha256, name, type, alt_de, alt_en, released_at, updated_at)
    values (coalesce(${id}::uuid, gen_random_uuid()), ${title.de}, ${title.en}, ${photographer}, ${rights.de},
        ${rights.en}, ${takenOn}, ${file}, ${name}, ${type}, ${alt.de}, ${alt.en},
        ${at.toString()}::timestamptz, ${at.toString()}::timestamptz)
    on conflict (id) do update set title_de = excluded.title_de, title_en = excluded.title_en,
        photographer = excluded.photographer, rights_de = excluded.rights_de,
        rights_en = excluded.rights_en, taken_on = excluded.taken_on, sha256 = excluded.sha256,
        name = excluded.name, type = excluded.type, alt_de = excluded.alt_de, alt_en = excluded.alt_en,
        updated_at = excluded.updated_at
    returning id`.execute(db);
  return rows[0]!.id;
}

export async function removePicture(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from publications.press_picture where id::text = ${id}`.execute(db);
}
