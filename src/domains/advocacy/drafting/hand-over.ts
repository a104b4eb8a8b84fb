import { type Kysely, sql } from 'kysely';
import { draftPublication } from '../../publications/index.ts';
import { act } from './act.ts';
import type { LockedPaper, Paper, PaperKindName } from './paper.ts';
import type { By } from './papers.ts';
import type { PaperVersion } from './paragraph.ts';
import type { Place } from './place.ts';
import { listSignOffs } from './sign-offs.ts';
import { isFor, type Outcome, refused } from './stages.ts';
import { setStage } from './steps.ts';
import { newestVersion } from './versions.ts';
import { words } from './words.ts';

/** In the catalogue. */
const publicationTypes: Readonly<Record<PaperKindName, string>> = {
  statement: 'statement',
  shadow_report: 'body_report',
};

/** What was agreed becomes a draft at the desk, where a second person reads it; once. */
export function handOver(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { kind, origin }: Pick<Place, 'kind' | 'origin'>,
  by: By,
): Promise<Outcome<{ readonly thingId: string }>> {
  const what = { by, paperId: paper.id, action: 'hand_over', verb: 'create' } as const;
  return act<{ readonly thingId: string }>(trx, what, async () => {
    if (!isFor(paper, 'hand_over')) return refused('stage');
    const version = await newestVersion(trx, paper.id);
    if (!version) return refused('empty');
    const thingId = await draftPublication(trx, {
      type: publicationTypes[paper.kind],
      language: paper.language,
      title: version.title,
      lead: version.lead,
      text: await (kind.publicationText ?? textWithSigners)(trx, paper, version, origin),
      topics: [],
      about: paper.dossier ? [`dossier:${paper.dossier}`] : [],
      authors: [],
      organisationId: by.person.organisationId,
      ...by,
    });
    await sql`
      update advocacy.paper set thing_id = ${thingId}::uuid where id = ${paper.id}::uuid`.execute(
      trx,
    );
    await setStage(trx, paper, 'handed_over', by);
    return { done: true, thingId };
  });
}

/** Markdown: the paragraphs one after the other, then the organisations that signed and may be named. */
async function textWithSigners(
  trx: Kysely<unknown>,
  paper: Paper,
  version: PaperVersion,
): Promise<string> {
  const signOffs = await listSignOffs(trx, paper.id, version.number);
  const signers = signOffs.filter(({ named }) => named);
  const list = signers.map(({ organisationName }) => `- ${organisationName}`).join('\n');
  return [
    ...version.paragraphs.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)),
    ...(signers.length > 0 ? [`## ${words(paper.language)('hand_over.signers')}`, list] : []),
  ].join('\n\n');
}
