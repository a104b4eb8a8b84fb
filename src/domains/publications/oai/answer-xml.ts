import { xmlText } from '../../../platform/files/index.ts';
import { publicationTypes } from '../catalogue/lists.ts';
import type { RecordHead } from './records.ts';
import { metadataPrefix, type OaiFault } from './request.ts';

export type Repository = {
  readonly name: string;
  /** "https://www.example.org/oai" */
  readonly baseUrl: string;
  /** "www.example.org" */
  readonly host: string;
  readonly adminEmail: string;
};

/** The whole document (OAI-PMH 2.0, 3.2). `given`: arguments that the request element repeats. */
export function answerXml(
  { baseUrl }: Repository,
  {
    now,
    given,
    body,
  }: { readonly now: string; readonly given: Iterable<[string, string]>; readonly body: string },
): string {
  const attributes = [...given].map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">',
    element('responseDate', now),
    `<request${attributes}>${xmlText(baseUrl)}</request>`,
    body,
    '</OAI-PMH>',
    '',
  ].join('\n');
}

export function errorXml(code: OaiFault, message: string): string {
  return `<error code="${code}">${xmlText(message)}</error>`;
}

/** Deleted records are told of for ever: addresses are never given away. */
export function identifyXml(
  { name, baseUrl, host, adminEmail }: Repository,
  earliest: string,
): string {
  return within('Identify', [
    element('repositoryName', name),
    element('baseURL', baseUrl),
    element('protocolVersion', '2.0'),
    element('adminEmail', adminEmail),
    element('earliestDatestamp', earliest),
    element('deletedRecord', 'persistent'),
    element('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    ...(isDomainName(host) ? [identifierXml(host)] : []),
  ]);
}

/** The schema for identifiers wants a name with a dot. */
function isDomainName(host: string): boolean {
  return /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/i.test(host);
}

function identifierXml(host: string): string {
  return [
    '<description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"',
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier',
    ' http://www.openarchives.org/OAI/2.0/oai-identifier.xsd">',
    element('scheme', 'oai'),
    element('repositoryIdentifier', host),
    element('delimiter', ':'),
    element('sampleIdentifier', `oai:${host}:beispiel`),
    '</oai-identifier></description>',
  ].join('\n');
}

/** One set for each kind of publication. */
export function setsXml(): string {
  return within(
    'ListSets',
    publicationTypes.map(({ id, name }) =>
      within('set', [element('setSpec', id), element('setName', name.de)]),
    ),
  );
}

export function formatsXml(): string {
  return within('ListMetadataFormats', [
    within('metadataFormat', [
      element('metadataPrefix', metadataPrefix),
      element('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
      element('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    ]),
  ]);
}

export function headerXml(
  { host }: Repository,
  { slug, stamp, type, isDeleted }: RecordHead,
): string {
  return within(isDeleted ? 'header status="deleted"' : 'header', [
    element('identifier', `oai:${host}:${slug}`),
    element('datestamp', stamp),
    element('setSpec', type),
  ]);
}

/** metadata: null of a deleted one. */
export function recordXml(
  repository: Repository,
  head: RecordHead,
  metadata: string | null,
): string {
  const parts = metadata === null ? [] : [within('metadata', [metadata])];
  return within('record', [headerXml(repository, head), ...parts]);
}

type Place = {
  /** '': the list ends here. */
  readonly token: string;
  readonly expires: string;
  /** How many were told before. */
  readonly cursor: number;
  readonly size: number;
};

export function resumptionXml({ token, expires, cursor, size }: Place): string {
  const until = token === '' ? '' : ` expirationDate="${expires}"`;
  return `<resumptionToken${until} completeListSize="${size}" cursor="${cursor}">${token}</resumptionToken>`;
}

/** opening: the name, with attributes. */
export function within(opening: string, parts: readonly string[]): string {
  return [`<${opening}>`, ...parts, `</${opening.split(' ')[0]}>`].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}
