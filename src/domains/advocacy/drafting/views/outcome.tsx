import type { Language } from '../../../../platform/i18n/index.ts';
import { Facts } from '../../../../platform/ui/index.ts';
import { type Ballot, tallyOf } from '../ballot.ts';
import { words } from '../words.ts';

type OutcomeProps = {
  readonly ballot: Ballot;
  readonly isOpen: boolean;
  readonly language: Language;
};

/** The rule of a ballot, its count, and what came of it. */
export function Outcome({ ballot, isOpen, language }: OutcomeProps) {
  const say = words(language);
  const { yes, no, abstain, cast, electors, isQuorate, isAgreed } = tallyOf(ballot);
  const result = isOpen
    ? say('outcome.open')
    : ballot.outcome === 'broken_off'
      ? say('outcome.broken_off', { reason: ballot.reason })
      : say(!isQuorate ? 'outcome.no_quorum' : isAgreed ? 'outcome.agreed' : 'outcome.refused');
  return (
    <Facts
      facts={[
        { term: say('outcome.version'), value: say('versions.name', { number: ballot.version }) },
        { term: say('outcome.electorate'), value: say(`electorate.${ballot.electorate}`) },
        { term: say('outcome.majority'), value: say(`majority.${ballot.majority}`) },
        {
          term: say('outcome.quorum'),
          value: say('outcome.quorum.value', { quorum: ballot.quorum }),
        },
        { term: say('outcome.cast'), value: say('outcome.cast.value', { cast, electors }) },
        { term: say('outcome.count'), value: say('outcome.count.value', { yes, no, abstain }) },
        {
          term: say('outcome.result'),
          value: isOpen || ballot.outcome ? result : say('outcome.uncounted', { result }),
        },
      ]}
    />
  );
}
