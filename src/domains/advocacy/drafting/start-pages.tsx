import { signedInOf } from '../../../core/accounts/index.ts';
import { Temporal, todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { collaborationPage } from './collaboration-page.tsx';
import { ownComments } from './own-comments.ts';
import type { PaperKind, WaitingLine } from './paper-kind.ts';
import { paperPage } from './paper-page.ts';
import { listPapers } from './papers.ts';
import { collaborationPath, paperPath } from './paths.ts';
import { byOf, editsPapers, inNetwork, type Place } from './place.ts';
import { ListPage } from './views/list-page.tsx';
import { StartPage } from './views/start-page.tsx';
import { type Task, waitingTasks } from './waiting.ts';
import { words } from './words.ts';

/** What waits for whoever is signed in, and everything that the network works on. */
export async function startPage(visit: Visit, kinds: readonly PaperKind[]): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const by = byOf(visit);
  const { lines, said, papers } = await inNetwork(visit, async (trx) => {
    const tasks = await waitingTasks(trx, by);
    const own = tasks.flatMap(({ id, kind, title, task, until }) => {
      const found = kinds.find((one) => one.kind === kind);
      const href = found && `${paperPath(language, found, id)}${pageFor[task]}`;
      return href ? [{ title, href, what: say(`task.${task}`), until }] : [];
    });
    const others = [];
    for (const { waiting } of kinds)
      others.push(...((await waiting?.(trx, by.person, by.at, language)) ?? []));
    return {
      lines: [...own, ...others].sort(byDeadline),
      said: await ownComments(trx, by.person),
      papers: await listPapers(
        trx,
        kinds.map(({ kind }) => kind),
      ),
    };
  });
  return collaborationPage(
    visit,
    { title: say('start.title') },
    <StartPage
      language={language}
      lines={lines.map((line) => ({ ...line, left: line.until && daysLeft(line.until, by.at) }))}
      said={said.flatMap((one) => {
        const found = kinds.find(({ kind }) => kind === one.kind);
        return found ? [{ ...one, href: `${paperPath(language, found, one.id)}?nur=eigene` }] : [];
      })}
      kinds={kinds.map((kind) => ({
        kind,
        href: collaborationPath(language, kind.segment),
        open: papers.filter((paper) => paper.kind === kind.kind && isOpen(paper.stage)).length,
      }))}
    />,
  );
}

const pageFor: Readonly<Record<Task, string>> = {
  comment: '',
  vote: '/abstimmung',
  sign: '/zeichnung',
  answer: '?nur=offen',
  close: '/fortgang',
  count: '/fortgang',
  hand_over: '/fortgang',
};

/** Those without a deadline last. */
function byDeadline(one: WaitingLine, other: WaitingLine): number {
  const end = ({ until }: WaitingLine) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  return end(one) === end(other) ? 0 : end(one) - end(other);
}

/** From today to the last day in Germany; less than 0: it is over. */
function daysLeft(until: Date, at: Temporal.Instant): number {
  const last = todayOf(Temporal.Instant.fromEpochMilliseconds(until.getTime() - 1));
  return Temporal.PlainDate.from(todayOf(at)).until(last).days;
}

function isOpen(stage: string): boolean {
  return stage !== 'handed_over' && stage !== 'ended';
}

/** The papers of a kind that whoever asks may read. */
export async function listPage(visit: Visit, place: Place): Promise<Response> {
  const language = visit.get('language');
  const papers = await inNetwork(visit, (trx) => listPapers(trx, [place.kind.kind]));
  return paperPage(
    visit,
    place,
    { paper: null },
    <ListPage
      language={language}
      kind={place.kind}
      base={place.base}
      open={papers.filter(({ stage }) => isOpen(stage))}
      over={papers.filter(({ stage }) => !isOpen(stage))}
      makesNew={place.kind.newOne !== undefined && editsPapers(signedInOf(visit))}
      now={byOf(visit).at.epochMilliseconds}
    />,
  );
}
