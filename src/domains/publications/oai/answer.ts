import type { Kysely } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import { isPublicationSlug, type Publication } from '../catalogue/publication.ts';
import { findPublications } from '../catalogue/publications.ts';
import {
  errorXml,
  formatsXml,
  headerXml,
  identifyXml,
  type Repository,
  recordXml,
  resumptionXml,
  setsXml,
  within,
} from './answer-xml.ts';
import { dublinCore } from './dublin-core.ts';
import { countHeads, earliestStamp, findHead, listHeads, type RecordHead } from './records.ts';
import type { ListVerb, OaiFault, OaiRequest, Selection } from './request.ts';
import { type Resumption, readResumption, resumptionToken } from './resumption.ts';
import { stampOf } from './stamp.ts';

export type Asked = {
  readonly db: Kysely<unknown>;
  readonly repository: Repository;
  /** Of the site, for addresses. */
  readonly origin: string;
  /** That signs resumption tokens; asked for where one is made or read. */
  readonly key: () => Uint8Array;
  readonly now: Temporal.Instant;
};

/** Records of one answer. */
const pageSize = 100;

/** What a request of the protocol is answered, without the frame around. */
export async function answerTo(asked: Asked, request: OaiRequest): Promise<string> {
  const { db, repository, now } = asked;
  switch (request.verb) {
    case 'Identify':
      return identifyXml(repository, (await earliestStamp(db)) ?? stampOf(now));
    case 'ListSets':
      return request.resumptionToken === undefined ? setsXml() : badToken;
    case 'ListMetadataFormats':
      return request.identifier === undefined || (await headOf(asked, request.identifier))
        ? formatsXml()
        : unknownIdentifier;
    case 'GetRecord': {
      const head = await headOf(asked, request.identifier);
      if (!head) return unknownIdentifier;
      return within('GetRecord', await recordsOf(asked, [head]));
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return listAnswer(asked, request);
  }
}

const badToken = errorXml(
  'badResumptionToken' satisfies OaiFault,
  'It is altered, too old or none of ours.',
);
const unknownIdentifier = errorXml('idDoesNotExist', 'There is no record of this name.');

/** By "oai:{host}:{slug}". */
async function headOf({ db, repository }: Asked, identifier: string): Promise<RecordHead | null> {
  const prefix = `oai:${repository.host}:`;
  const slug = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : '';
  return isPublicationSlug(slug) ? findHead(db, slug) : null;
}

async function recordsOf(
  { db, repository, origin }: Asked,
  heads: readonly RecordHead[],
): Promise<readonly string[]> {
  const publications = await findPublications(
    db,
    heads.map(({ slug }) => slug),
  );
  const bySlug = new Map(publications.map((one): [string, Publication] => [one.slug, one]));
  return heads.flatMap((head) => {
    if (head.isDeleted) return [recordXml(repository, head, null)];
    const publication = bySlug.get(head.slug);
    // Withdrawn since the heads were read: it comes once more as a deleted one.
    return publication ? [recordXml(repository, head, dublinCore(publication, origin))] : [];
  });
}

type ListRequest = Extract<OaiRequest, { verb: ListVerb }>;

async function listAnswer(asked: Asked, request: ListRequest): Promise<string> {
  const { db, repository, now } = asked;
  const { verb } = request;
  const place = 'selection' in request ? begin(request) : resume(asked, request.resumptionToken);
  if (place?.verb !== verb) return badToken;
  const { selection, after, cursor } = place;
  const found = await listHeads(db, selection, { after, limit: pageSize + 1 });
  const heads = found.slice(0, pageSize);
  const last = heads.at(-1);
  if (!last && cursor === 0) return errorXml('noRecordsMatch', 'Nothing fits all arguments.');
  const parts =
    verb === 'ListRecords'
      ? await recordsOf(asked, heads)
      : heads.map((head) => headerXml(repository, head));
  if (found.length === heads.length && cursor === 0) return within(verb, parts);
  const size = Math.max(await countHeads(db, selection), cursor + heads.length);
  const next = { verb, selection, after: last ?? after, cursor: cursor + heads.length };
  const { token, expires } =
    found.length > heads.length && last
      ? resumptionToken(asked.key(), { ...next, after: last }, now)
      : { token: '', expires: '' };
  return within(verb, [...parts, resumptionXml({ token, expires, cursor, size })]);
}

type Beginning = Omit<Resumption, 'after'> & { readonly after: Resumption['after'] | null };

function begin({ verb, selection }: { verb: ListVerb; selection: Selection }): Beginning {
  return { verb, selection, after: null, cursor: 0 };
}

function resume({ key, now }: Asked, token: string): Beginning | null {
  return readResumption(key(), token, now);
}
