import { isSpan, isStamp } from './stamp.ts';

/** Error codes of the protocol that a request alone can cause (OAI-PMH 2.0, 3.6). */
export type RequestFault = 'badVerb' | 'badArgument' | 'cannotDisseminateFormat';

export type OaiFault = RequestFault | 'badResumptionToken' | 'idDoesNotExist' | 'noRecordsMatch';

/** What of the records somebody wants. */
export type Selection = {
  /** As typed: a day, or an instant in seconds; ''. So too until. Both are included. */
  readonly from: string;
  readonly until: string;
  /** Id of a type; '': all. */
  readonly set: string;
};

export type ListVerb = 'ListIdentifiers' | 'ListRecords';

export type OaiRequest =
  | { readonly verb: 'Identify' }
  | { readonly verb: 'ListSets'; readonly resumptionToken?: string }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier?: string }
  | { readonly verb: 'GetRecord'; readonly identifier: string }
  | { readonly verb: ListVerb; readonly resumptionToken: string }
  | { readonly verb: ListVerb; readonly selection: Selection };

export const metadataPrefix = 'oai_dc';

type Rule = { readonly required: readonly string[]; readonly optional: readonly string[] };

const list: Rule = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'] };
const rules: Readonly<Record<OaiRequest['verb'], Rule>> = {
  Identify: { required: [], optional: [] },
  ListSets: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: list,
  ListRecords: list,
};

/** Those that take a resumptionToken in place of everything else (OAI-PMH 2.0, 4). */
const resumable: readonly string[] = ['ListIdentifiers', 'ListRecords', 'ListSets'];

/** The arguments in the order in which they came, repeated ones too. */
export function readRequest(
  given: URLSearchParams,
): OaiRequest | { readonly fault: RequestFault; readonly message: string } {
  const verbs = given.getAll('verb');
  const verb = verbs[0] ?? '';
  if (verbs.length !== 1 || !isVerb(verb))
    return fault('badVerb', 'The verb is missing, repeated or none of the protocol.');
  const names = [...given.keys()].filter((name) => name !== 'verb');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return fault('badArgument', `The argument ${repeated} is repeated.`);
  const token = given.get('resumptionToken');
  if (token !== null && resumable.includes(verb))
    return names.length === 1
      ? ({ verb, resumptionToken: token } as OaiRequest)
      : fault('badArgument', 'resumptionToken stands alone.');
  const wrong = wrongArgument(rules[verb], names);
  if (wrong !== null) return fault('badArgument', wrong);
  const prefix = given.get('metadataPrefix');
  const selection = { from: '', until: '', set: '', ...Object.fromEntries(given) };
  const empty = ['from', 'until', 'set'].find((name) => given.get(name) === '');
  if (empty !== undefined) return fault('badArgument', `The argument ${empty} is empty.`);
  const misread = misreadSelection(selection);
  if (misread !== null) return fault('badArgument', misread);
  if (prefix !== null && prefix !== metadataPrefix)
    return fault('cannotDisseminateFormat', `Only ${metadataPrefix} is offered.`);
  const { from, until, set } = selection;
  if (verb === 'ListIdentifiers' || verb === 'ListRecords')
    return { verb, selection: { from, until, set } };
  return { verb, ...Object.fromEntries(given) } as OaiRequest;
}

function isVerb(text: string): text is OaiRequest['verb'] {
  return Object.hasOwn(rules, text);
}

function fault(code: RequestFault, message: string) {
  return { fault: code, message };
}

function wrongArgument({ required, optional }: Rule, names: readonly string[]): string | null {
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) return `The argument ${missing} is missing.`;
  const unknown = names.find((name) => ![...required, ...optional].includes(name));
  return unknown === undefined ? null : `The verb has no argument ${unknown}.`;
}

/** OAI-PMH 2.0, 2.7.1 (dates of one granularity, in order) and 2.6 (signs of a setSpec). */
function misreadSelection({ from, until, set }: Selection): string | null {
  for (const [name, value] of Object.entries({ from, until }))
    if (value !== '' && !isStamp(value)) return `${name} is no day or instant.`;
  if (from !== '' && until !== '' && !isSpan(from, until))
    return 'from and until are of different granularity, or from is later.';
  if (set !== '' && !/^[\w.!~*'()-]+(?::[\w.!~*'()-]+)*$/.test(set)) return 'set is no setSpec.';
  return null;
}
