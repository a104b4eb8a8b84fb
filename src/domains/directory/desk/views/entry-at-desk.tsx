import { shownPhone } from '../../../../platform/phone/index.ts';
import { Facts, Phone } from '../../../../platform/ui/index.ts';
import { factsOf } from '../../views/entry-facts.tsx';
import type { EntryPageProps } from '../../views/entry-page.tsx';
import { words as directoryWords } from '../../words.ts';

/** What the entry's public page says, within a page of the desk. */
export function EntryAtDesk(props: EntryPageProps) {
  const { name, description, phone } = props.centre;
  const say = directoryWords(props.language);
  const number = phone !== null && <Phone number={shownPhone(phone)} href={`tel:${phone}`} />;
  return (
    <>
      <h2>{name}</h2>
      {description?.split(/\n{2,}/).map((paragraph) => (
        <p class="measure" dir="auto">
          {paragraph}
        </p>
      ))}
      <Facts
        facts={[[say('field.phone'), number] as const, ...factsOf(props)].map(([term, value]) => ({
          term,
          value: value || null,
          missing: say('notStated'),
        }))}
      />
    </>
  );
}
