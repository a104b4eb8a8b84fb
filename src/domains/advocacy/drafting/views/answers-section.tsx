import { Isolated, Table } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import type { ReadingPageProps } from './reading-page.tsx';

/** Which organisations have said something about the newest version, and which have not; nothing where it was not open. */
export function AnswersSection({
  members,
  comments,
  remarks,
  versions,
  paper,
  language,
}: ReadingPageProps) {
  const say = words(language);
  const { number } = versions[0];
  const isAsked =
    paper.stage === 'comments' || [...comments, ...remarks].some((one) => one.version === number);
  if (!isAsked) return null;
  const stateOf = (id: string) => {
    const count = comments.filter(
      ({ organisationId, version }) => organisationId === id && version === number,
    ).length;
    if (count > 0) return say('answers.comments', { count });
    return remarks.some((one) => one.organisationId === id && one.version === number)
      ? say('answers.no_remark')
      : say('answers.open');
  };
  return (
    <section class="section">
      <h2>{say('answers.title')}</h2>
      <Table
        id="rueckmeldungen"
        caption={say('answers.caption', { number })}
        columns={[{ title: say('answers.organisation') }, { title: say('answers.state') }]}
        rows={members.map(({ id, name }) => [<Isolated>{name}</Isolated>, stateOf(id)])}
      />
    </section>
  );
}
