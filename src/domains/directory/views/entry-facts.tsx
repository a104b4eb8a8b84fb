import type { Child } from 'hono/jsx';
import { hoursByDay, weekdayName } from '../../../platform/hours/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { ExternalLink } from '../../../platform/ui/index.ts';
import type { Centre } from '../centre.ts';
import { lands } from '../land.ts';
import { languageName } from '../language-name.ts';
import { directoryPath } from '../paths.ts';
import { words } from '../words.ts';
import type { EntryPageProps } from './entry-page.tsx';

export type EntryFact = readonly [term: string, value: Child | null];

/** All public fields; what is not stated says so, because not stated is not "no". */
export function EntryFacts(props: EntryPageProps) {
  const say = words(props.language);
  return (
    <dl class="rows">
      {factsOf(props).map(([term, value]) => (
        <>
          <dt>{term}</dt>
          <dd>{value || say('notStated')}</dd>
        </>
      ))}
    </dl>
  );
}

/** The same as terms and values; null or '' where nothing is stated. */
export function factsOf(props: EntryPageProps): readonly EntryFact[] {
  return [...identityRows(props), ...placeRows(props), ...contactRows(props), ...workRows(props)];
}

function identityRows({ centre, branches, language }: EntryPageProps): EntryFact[] {
  const say = words(language);
  const link = ({ slug, name }: { slug: string; name: string }) => (
    <a href={directoryPath(language, slug)}>{name}</a>
  );
  const rows: EntryFact[] = [[say('field.type'), say(`type.${centre.type}`)]];
  if (centre.parent) rows.push([say('branchOf'), link(centre.parent)]);
  if (branches.length > 0) rows.push([say('branches'), joined(branches.map(link))]);
  return rows;
}

function placeRows({ centre, language }: EntryPageProps): EntryFact[] {
  const { street, postalCode, town, land, serves, precision } = centre;
  const say = words(language);
  const lines = [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean);
  const notShown = precision === 'exact' ? null : say('address.hidden');
  const rows: EntryFact[] = [
    [
      say('field.address'),
      [precision === 'exact' ? null : town, ...(notShown ? [notShown] : lines)]
        .filter(Boolean)
        .join(', '),
    ],
    [say('field.land'), lands[land].name],
  ];
  if (serves.length > 0)
    rows.push([say('field.serves'), serves.map((code) => lands[code].name).join(', ')]);
  return rows;
}

function contactRows({ centre: { email, website }, language }: EntryPageProps): EntryFact[] {
  const say = words(language);
  return [
    [say('field.email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [say('field.website'), website && <ExternalLink href={website}>{website}</ExternalLink>],
  ];
}

function workRows({ centre, language }: EntryPageProps): EntryFact[] {
  const say = words(language);
  const { accessible, hasShelter, confirmedOn } = centre;
  const named = (codes: readonly string[]) =>
    codes.map((code) => languageName(code, language) ?? code).join(', ');
  const rows: EntryFact[] = [
    [say('field.languages'), named(centre.languages)],
    [say('field.interpreted'), named(centre.interpreted)],
    [say('field.forms'), centre.forms.map((form) => say(`form.${form}`)).join(', ')],
    [say('field.groups'), centre.targetGroups.map((group) => say(`group.${group}`)).join(', ')],
    [say('field.services'), centre.services.join(', ')],
    [say('field.hours'), <Hours centre={centre} language={language} />],
    [say('field.accessible'), accessible && say(`accessible.${accessible}`)],
  ];
  if (hasShelter) rows.push([say('field.shelter'), say('shelter.yes')]);
  rows.push([say('field.confirmed'), confirmedOn && formatDate(confirmedOn, language)]);
  return rows;
}

type HoursProps = Pick<EntryPageProps, 'language'> & { readonly centre: Centre };

/** By weekday where the weeks are alike, else as the entry has it. */
function Hours({ centre: { hours }, language }: HoursProps) {
  const say = words(language);
  if (hours === null) return <>{say('notStated')}</>;
  const days = hoursByDay(hours);
  if (!days) return <bdi dir="ltr">{hours}</bdi>;
  return joined(
    days.map(({ day, spans }) => (
      <>
        {weekdayName(day, language)}: {spans.join(', ') || say('hours.closed')}
      </>
    )),
  );
}

function joined(parts: readonly Child[]) {
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && <br />}
          {part}
        </>
      ))}
    </>
  );
}
