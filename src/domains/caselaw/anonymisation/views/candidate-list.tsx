import type { Language } from '../../../../platform/i18n/index.ts';
import type { Candidate } from '../candidate.ts';
import type { CheckedText } from '../checked-texts.ts';
import { placeId } from '../marked-text.ts';
import { words } from '../words.ts';

type CandidateListProps = { readonly texts: readonly CheckedText[]; readonly language: Language };

type Group = { readonly text: string; readonly of: Candidate; readonly places: string[] };

/** Each different place once, with links to all of it: strong ones first, public ones last. */
export function CandidateList({ texts, language }: CandidateListProps) {
  const say = words(language);
  const groups = groupsOf(texts);
  if (groups.length === 0) return <p class="measure">{say('list.empty')}</p>;
  return (
    <ul class="rows">
      {groups.map(({ text, of, places }) => (
        <li>
          <div>
            <a href={`#${places[0]}`} lang="de">
              <bdi>{text}</bdi>
            </a>{' '}
            {places.slice(1).map((place, index) => (
              <>
                {' '}
                <a href={`#${place}`} aria-label={say('list.place', { text, number: index + 2 })}>
                  {index + 2}
                </a>
              </>
            ))}
            <p class="small quiet">
              {say(`kind.${of.kind}`)}: {say(`reason.${of.reason}`)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const order = { strong: 0, weak: 1, public: 2 } as const;
/** Links to one place each; the marks in the text show the rest. */
const mostPlaces = 20;

function groupsOf(texts: readonly CheckedText[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, { candidates }] of texts.entries())
    for (const [nth, of] of candidates.entries()) {
      const text = of.text.replace(/\s+/g, ' ');
      const key = `${of.kind} ${text}`;
      const group = groups.get(key) ?? { text, of, places: [] };
      if (group.places.length < mostPlaces) group.places.push(placeId(index, nth));
      const isStronger = order[of.strength] < order[group.of.strength];
      groups.set(key, isStronger ? { ...group, of } : group);
    }
  return [...groups.values()].sort((a, b) => order[a.of.strength] - order[b.of.strength]);
}
