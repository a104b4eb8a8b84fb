import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Clock, Temporal } from './clock/index.ts';
import type { Config, Mode } from './config/index.ts';
import type { Editable } from './editable.ts';
import type { ApiRoute } from './http/api.ts';
import type { Asset } from './http/assets.ts';
import type { Language } from './i18n/index.ts';
import type { Job } from './jobs/index.ts';
import type { Log } from './log/index.ts';
import type { SearchSource } from './search.ts';
import type { ErrorStatus, FrameContext } from './ui/index.ts';

/** How a piece of the network's work announces itself to the site; fields stay optional until the part they serve exists. */
export type Domain = {
  readonly name: string;
  /** Its PostgreSQL schema; null when it stores nothing. */
  readonly schema: string | null;
  readonly routes?: readonly Route[];
  readonly api?: readonly ApiRoute[];
  readonly commands?: readonly Command[];
  /** What `schnittstelle import NAME FILE…` reads. */
  readonly imports?: readonly Command[];
  readonly navigation?: readonly NavigationEntry[];
  /** Style sheets and browser scripts beside the domain's code. */
  readonly assets?: readonly Asset[];
  /** Folder of `.sql` migrations; the runner sorts those of all domains by file name. */
  readonly migrations?: URL;
  /** What is edited at the desk. */
  readonly editable?: readonly Editable[];
  /** What can be linked with things of other domains. */
  readonly evidenceEnds?: readonly EvidenceEnd[];
  /** Groups of hits in the search over the whole site. */
  readonly search?: readonly SearchSource[];
  /** Work that outlives a request. */
  readonly jobs?: readonly Job[];
  /** Pages of its own for failed requests. */
  readonly errors?: ErrorPages;
  /** Before the site answers: what pages keep in memory. Waits for no database that is away. */
  readonly prepare?: (services: Services) => Promise<void>;
  /** Shipped facts, loaded after every migrate, by key with a hash. */
  readonly shipped?: (services: OwnerServices) => Promise<void>;
  /** Invented data for the demonstration only. */
  readonly example?: (services: OwnerServices) => Promise<void>;
  /** Lines that a demonstration prints when it has started, such as links to try it with. */
  readonly welcome?: (services: OwnerServices) => Promise<readonly string[]>;
  /** Addresses for the sitemap, without the origin. */
  readonly pages?: (services: Services) => AsyncIterable<Page>;
  /** What the privacy notice says about this domain. */
  readonly stored?: readonly Stored[];
  /** What it keeps about people who work here. */
  readonly personal?: Personal;
};

/** One kind of public thing that evidence may link; core/evidence knows things by kind and id alone. */
export type EvidenceEnd = {
  /** In tables and in what is typed: 'decision'. No two domains use the same. */
  readonly kind: string;
  /** Singular: "Entscheidung". */
  readonly label: Record<Language, string>;
  /** The id of what stands at an address, given without origin and language: 'rechtsprechung/bgh-…'; null: none of this kind. */
  readonly idAt: (path: string) => string | null;
  /** By id; those that never were, or are gone, may be left out. */
  readonly find: (
    db: Kysely<unknown>,
    ids: readonly string[],
    language: Language,
  ) => Promise<ReadonlyMap<string, FoundEnd>>;
  /** What somebody may have meant by the words. */
  readonly search: (
    db: Kysely<unknown>,
    text: string,
    language: Language,
    limit: number,
  ) => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** Those that gather other things, such as topics; left out where none do. */
  readonly gathered?: (db: Kysely<unknown>) => Promise<readonly Gathered[]>;
};

export type Gathered = {
  readonly id: string;
  /** What it names, as "kind:id". */
  readonly things: readonly string[];
  /** Those of them that say all themselves: once one is withdrawn, something is missing. */
  readonly needed: readonly string[];
};

export type FoundEnd = {
  readonly title: string;
  /** Path of its page. */
  readonly href: string;
  readonly state: 'public' | 'withdrawn';
  /** What whoever cites it must know: "neuere Ausgabe vorhanden". */
  readonly note: string | null;
  /** What it states, in a sentence or two; null: its title says all. */
  readonly detail: string | null;
  /** BCP 47, where detail is not in the language of the page. */
  readonly detailLang?: string;
  /** How far it has come, where that is told of things of its kind: "Sicht des Netzwerks: teilweise umgesetzt (Juni 2024)". */
  readonly standing?: string;
  /** How it is cited on paper: "Art. 13 CETS 197". */
  readonly cite: string;
  /** As it stands in the midst of a sentence: "868 Fälle (2024, KOK 6)"; left out where its title does. */
  readonly inSentence?: string;
  /** Whether somebody compared it with its source. */
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** Of what is cited, as text: "20. Oktober 2022", "Juni 2024". */
  readonly dated: string;
};

/**
 * For the copy that somebody gets of her data, and for the day she leaves. Both are called once for each of her
 * organisations, in a transaction in which row-level security knows her and that organisation.
 */
export type Personal = {
  /** What stands for her alone may come each time: it is told once. */
  readonly export: (
    transaction: Kysely<unknown>,
    personId: string,
  ) => Promise<readonly PersonalData[]>;
  /** Takes out what must not outlive the account, such as her name; ids may stay. */
  readonly erase: (transaction: Kysely<unknown>, personId: string) => Promise<void>;
};

export type PersonalData = {
  /** In the file: 'passkeys'. */
  readonly name: string;
  /** As a heading: "Passkeys". */
  readonly label: Record<Language, string>;
  /** What is told of each, in order, by its key in the rows. */
  readonly fields: Readonly<Record<string, Record<Language, string>>>;
  readonly rows: readonly Readonly<Record<string, PersonalValue>>[];
};
export type PersonalValue = string | number | boolean | Date | null | readonly string[];

/**
 * Pages for failed requests (404, 405, 429, 500, 503 …) that look like the rest of the domain and need no database;
 * their answers have header class `quiet`.
 */
export type ErrorPages = {
  /** Whether a path, without query, belongs to the domain. */
  readonly covers: (path: string) => boolean;
  readonly page: (visit: Visit, status: ErrorStatus) => Response | Promise<Response>;
};

/** What a request may use. The database is the program's role: owns nothing, cannot bypass row-level security. */
export type Services = {
  readonly config: Config;
  readonly mode: Mode;
  readonly log: Log;
  readonly clock: Clock;
  readonly db: Kysely<unknown>;
};

/** What migrate, import and backup may use: the owner's connection. */
export type OwnerServices = Omit<Services, 'mode'>;

export type VisitEnvironment = {
  Variables: {
    services: Services;
    language: Language;
    frame: FrameContext;
    /** The error pages of the domain to which the path belongs; null when the site's own answer. */
    errors: ErrorPages | null;
    /** Who is signed in, as the guard found out; null on public routes. */
    person: SignedIn | null;
    /** Set by the route that answers; null for an answer that no route makes. */
    classes: { headers: HeaderClass; cache: CacheClass } | null;
  };
};

export type Visit = Context<VisitEnvironment>;

/** What a person may do in an organisation. */
export type Role =
  | 'member'
  | 'counsellor'
  | 'centre_lead'
  | 'editor'
  | 'reviewer'
  | 'trainer'
  | 'treasurer'
  | 'office_lead'
  | 'auditor';

/** office: the network's own. centre: counsels people. partner: a member that does not. */
export type OrganisationKind = 'office' | 'centre' | 'partner';

/** Somebody with a session, and what she may do in the organisation that it stands for. */
export type SignedIn = {
  /** Of the session's row; never the token. */
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly roles: readonly Role[];
  /** When she last proved who she is, by signing in or by doing so again. */
  readonly reauthenticatedAt: Temporal.Instant | null;
  /** enrolling: came by an invitation or a recovery and has yet to register a key. */
  readonly mode: 'full' | 'enrolling';
  /** any: the route she calls concerns every organisation. */
  readonly scope: 'own' | 'any';
};

/** Lets a visit to a route that is not public pass by answering null, and sets `person`; else answers in its place. */
export type Guard = (visit: Visit, route: Route) => Promise<Response | null>;

export type Route = {
  readonly method: 'GET' | 'POST';
  /** Hono path; `/:language/` stands for one of the site's languages. */
  readonly path: string;
  /** Whoever has one of the roles; signed_in: everybody with a session. */
  readonly role: 'public' | 'signed_in' | readonly Role[];
  /** Whose rows a signed-in caller may see; a public route concerns no organisation. */
  readonly organisation: 'none' | 'own' | 'any';
  /** read: the guard notes the visit. change: the handler notes what it changed, in the same transaction. */
  readonly audit: 'none' | 'read' | 'change';
  /** Answers only within five minutes after the person proved who she is. */
  readonly reauthentication?: boolean;
  /** Also for somebody who has yet to register a key. */
  readonly enrolling?: boolean;
  /** Requests of one address in ten seconds, where an answer costs far more than others; 429 beyond. */
  readonly limit?: number;
  /** Bytes that a request may carry, where a form sends files; absent means one megabyte. Asked after the guard. */
  readonly body?: number;
  /** A POST that changes nothing, as programs send it: needs no Origin. Public routes only. */
  readonly isQuestion?: boolean;
  readonly cache: CacheClass;
  readonly headers: HeaderClass;
  readonly handle: (visit: Visit) => Response | Promise<Response>;
};

/** page: may be kept and revalidated. no-store: never kept. immutable: the name changes with the content. */
export type CacheClass = 'page' | 'no-store' | 'immutable';
/** Which exact header set goes with the answer; docs/security.md lists each. */
export type HeaderClass = 'page' | 'protected' | 'quiet' | 'api' | 'file' | 'pdf' | 'asset';

export type NavigationEntry = {
  readonly audience: 'main' | 'footer-law' | 'footer-politics' | 'footer-public' | 'footer-site';
  readonly weight: number;
  readonly path: (language: Language) => string;
  readonly label: (language: Language) => string;
};

export type Page = { readonly path: string; readonly changed?: string };

/** One category of stored data; texts by language. */
export type Stored = {
  readonly category: Record<Language, string>;
  readonly purpose: Record<Language, string>;
  readonly legalBasis: Record<Language, string>;
  readonly retention: Record<Language, string>;
};

export type Command = {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** The whole text of `NAME --help`. */
  readonly help: string;
  /** The help of a part of the command, when the arguments name one. */
  readonly helpOf?: (args: readonly string[]) => string | undefined;
  /** Arguments after the command's name; answers the exit code (0, 2, 64, 65, 75, 78). */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
};

export type CommandIo = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean };
  readonly log: Log;
  readonly clock: Clock;
  /** Starts or adopts the database, migrates, runs `work` as the owner, and stops what it started. */
  readonly withOwner: <T>(work: (services: OwnerServices) => Promise<T>) => Promise<T>;
};
