import { createRequire } from 'node:module';

type Library = {
  /** SQL by file name, "000001.sql" onwards. */
  readonly migrations: Readonly<Record<string, string>>;
};

const require = createRequire(import.meta.url);
const { migrations } = require('graphile-worker/dist/generated/sql') as Library;

const schema = '"graphile_worker"';

/**
 * The queue's tables and functions as one migration, made of the SQL that graphile-worker brings, in the order and with
 * the notes of its own `migrate`. A version of the library that brings more changes the text, and with it the
 * checksum: what is new then needs a migration of its own.
 */
export const libraryTables = {
  name: '2026-11-26-jobs-1-tables.sql',
  text: [
    `create schema ${schema};
     create table ${schema}.migrations (
       id int primary key, ts timestamptz default now() not null, breaking boolean default false not null);`,
    ...Object.entries(migrations).map(
      ([file, text]) =>
        `insert into ${schema}.migrations (id, breaking)
         values (${Number.parseInt(file, 10)}, ${text.startsWith('--! breaking')});
         ${text.replace(/:GRAPHILE_WORKER_SCHEMA\b/g, schema)}`,
    ),
  ].join('\n'),
};
