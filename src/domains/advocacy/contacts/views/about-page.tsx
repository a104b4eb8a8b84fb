import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { Facts, LinkRow } from '../../../../platform/ui/index.ts';
import { type About, factsOfContact, factsOfEntry, purposesOf } from '../about.ts';
import { contactPath } from '../paths.ts';
import { words } from '../words.ts';

/** Everything that is stored about somebody in office, to be read by her. */
export function AboutPage({
  about,
  language,
}: {
  readonly about: About;
  readonly language: Language;
}) {
  const say = words(language);
  const { contact, entries, today } = about;
  const path = `${contactPath(language, contact.id)}/auskunft`;
  return (
    <>
      <h1>{say('about')}</h1>
      <p class="measure">{say('about.lead')}</p>
      <p class="quiet">
        {say('about.asOf')} {formatDate(today, language)}
      </p>
      <Facts facts={factsOfContact(contact, language).map(([term, value]) => ({ term, value }))} />
      <section class="section" aria-labelledby="gespraeche">
        <h2 id="gespraeche">{say('entries')}</h2>
        {entries.length === 0 && <p class="quiet">{say('entries.none')}</p>}
        {entries.map((entry) => (
          <Facts facts={factsOfEntry(entry, language).map(([term, value]) => ({ term, value }))} />
        ))}
      </section>
      <section class="section" aria-labelledby="zwecke">
        <h2 id="zwecke">{say('about.purposes')}</h2>
        {purposesOf(contact, language).map((text) => (
          <p class="measure">{text}</p>
        ))}
      </section>
      <LinkRow
        name={say('about.files')}
        links={[
          { href: `${path}.json`, label: 'JSON', type: 'application/json' },
          { href: `${path}.pdf`, label: 'PDF', type: 'application/pdf' },
        ]}
      />
    </>
  );
}
