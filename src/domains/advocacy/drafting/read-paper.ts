import type { Visit } from '../../../platform/domain.ts';
import { publicationAddress } from '../../publications/index.ts';
import type { Ballot } from './ballot.ts';
import { electorFor, listBallots } from './ballots.ts';
import { type Comment, hasAnswered, type Remark } from './comment.ts';
import { listComments, listRemarks } from './comments.ts';
import type { Paper } from './paper.ts';
import { type Member, memberOrganisations, publishedKey } from './papers.ts';
import type { PaperVersion } from './paragraph.ts';
import { byOf, editsPapers, type Transaction } from './place.ts';
import { listSignOffs, type SignOff } from './sign-offs.ts';
import { deadlineOf, isFor, isOver, takesComments } from './stages.ts';
import { type Turnout, turnoutOf } from './turnout.ts';
import { listVersions, textOf } from './versions.ts';
import { leads } from './waiting.ts';

/** A paper with everything that was said and done about it, for one reader. */
export type ShownPaper = {
  readonly paper: Paper;
  /** The newest first; of a draft, the text as it is now under number 0. */
  readonly versions: readonly [PaperVersion, ...PaperVersion[]];
  readonly comments: readonly Comment[];
  readonly remarks: readonly Remark[];
  readonly members: readonly Member[];
  /** The newest first. */
  readonly ballots: readonly Ballot[];
  /** Of the newest version. */
  readonly signOffs: readonly SignOff[];
  /** Who has commented, voted or signed; null where nobody is asked. */
  readonly turnout: Turnout | null;
  /** Whether the deadline of what goes on has come. */
  readonly isDue: boolean;
  /** Address of the publication; null: not published. */
  readonly published: string | null;
  readonly reader: Reader;
};

export type Reader = {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Of the office, which comments on nothing by itself. */
  readonly isOffice: boolean;
  /** Writes the paper. */
  readonly isEditor: boolean;
  /** Signs and votes for her organisation. */
  readonly isLead: boolean;
  readonly mayComment: boolean;
  /** Whether her organisation has said something about the newest version. */
  readonly hasAnswered: boolean;
  readonly mayAnswer: boolean;
  /** Whether she has a vote or a signature to give now, which she has not given. */
  readonly isAwaited: boolean;
};

export async function readPaper(visit: Visit, trx: Transaction, paper: Paper): Promise<ShownPaper> {
  const { person, at } = byOf(visit);
  const versions = await versionsOf(trx, paper);
  const [newest] = versions;
  const comments = await listComments(trx, paper.id);
  const remarks = await listRemarks(trx, paper.id);
  const isEditor = editsPapers(person);
  const { personId, organisationId, organisationName } = person;
  const members = await memberOrganisations(trx);
  const ballots = await listBallots(trx, paper.id);
  const signOffs = await listSignOffs(trx, paper.id, newest.number);
  const [ballot = null] = ballots;
  const isDue = isOver(deadlineOf(paper), at);
  const hasSigned = signOffs.some((one) => one.organisationId === organisationId);
  const isOpenTo = {
    ballot: ballot !== null && electorFor(ballot, { person })?.vote === null,
    signing: leads(person) && !hasSigned,
  };
  const key = await publishedKey(trx, paper.id);
  return {
    paper,
    versions,
    comments,
    remarks,
    members,
    ballots,
    signOffs,
    turnout: turnoutOf(paper, { members, comments, remarks, signOffs, ballot }),
    isDue,
    published: key && (await publicationAddress(trx, key, visit.get('language'))),
    reader: {
      personId,
      organisationId,
      organisationName,
      isOffice: person.organisationKind === 'office',
      isEditor,
      isLead: leads(person),
      mayComment: takesComments(paper, at),
      hasAnswered: hasAnswered(organisationId, newest.number, comments, remarks),
      mayAnswer: isEditor && isFor(paper, 'answer'),
      isAwaited:
        !isDue && (paper.stage === 'ballot' || paper.stage === 'signing') && isOpenTo[paper.stage],
    },
  };
}

async function versionsOf(trx: Transaction, paper: Paper): Promise<ShownPaper['versions']> {
  const [newest, ...older] = await listVersions(trx, paper.id);
  if (newest) return [newest, ...older];
  const { title, lead, changedAt: madeAt } = paper;
  return [{ number: 0, title, lead, paragraphs: await textOf(trx, paper), note: '', madeAt }];
}
