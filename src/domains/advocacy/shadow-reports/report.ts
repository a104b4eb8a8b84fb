import type { Kysely } from 'kysely';
import type { Language } from '../../../platform/i18n/index.ts';
import { listSignOffs, newestVersion, type Paper, type PaperVersion } from '../drafting/index.ts';
import type { Call } from './call.ts';
import { callOfPaper } from './calls.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { listPlaces, placeLabel } from './names.ts';
import { type Note, type NoteProblem, noteProblems, notesOf, targetsOf } from './notes.ts';

/** A version of a report with everything that is printed with it. */
export type Report = {
  readonly version: PaperVersion;
  readonly language: Language;
  /** null: it was written without one, or for whoever reads it there is none. */
  readonly call: Pick<Call, 'title'> | null;
  /** "GRETA: Runde 3"; null: not known. */
  readonly place: string | null;
  readonly notes: readonly Note[];
  readonly problems: readonly NoteProblem[];
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly signers: Signers;
};

/** Who signed this version: those that may be named, by name, and how many others. */
export type Signers = { readonly named: readonly string[]; readonly others: number };

/** The newest version; null while members read none. origin: of this site. */
export async function readReport(
  trx: Kysely<unknown>,
  paper: Paper,
  origin: string,
): Promise<Report | null> {
  const version = await newestVersion(trx, paper.id);
  return version && reportOf(trx, paper, version, origin);
}

export async function reportOf(
  trx: Kysely<unknown>,
  { id, language }: Pick<Paper, 'id' | 'language'>,
  version: PaperVersion,
  origin: string,
): Promise<Report> {
  const targets = targetsIn(version.paragraphs);
  const evidence = await findEvidence(trx, targets, { language, origin });
  const call = await callOfPaper(trx, id);
  const signOffs = await listSignOffs(trx, id, version.number);
  const named = signOffs.filter((one) => one.named).map((one) => one.organisationName);
  return {
    version,
    language,
    call,
    place: call && placeLabel(call, await listPlaces(trx, language)),
    notes: notesOf(targets, evidence, language),
    problems: noteProblems(targets, evidence),
    evidence,
    signers: { named, others: signOffs.length - named.length },
  };
}

/** Headings have no notes: they stand in lists of contents. */
export function targetsIn(
  paragraphs: readonly { readonly kind: 'heading' | 'text'; readonly text: string }[],
): readonly string[] {
  return targetsOf(paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text));
}
