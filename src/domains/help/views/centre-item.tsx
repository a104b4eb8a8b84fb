import type { Child } from 'hono/jsx';
import { ExternalLink } from '../../../platform/ui/index.ts';
import { type Centre, lands } from '../../directory/index.ts';
import type { Listed } from '../finder/listing.ts';
import { formatDay, joinNames, languageName } from '../format.ts';
import type { Reader } from '../reader.ts';
import { CallButton } from './call-button.tsx';
import { Hours } from './hours.tsx';

type CentreItemProps = { readonly reader: Reader; readonly listed: Listed };

/** A centre in the list: its number to call first, then what one may want to know before. */
export function CentreItem({ reader, listed }: CentreItemProps) {
  const { number, centre, phone } = listed;
  return (
    <li class="centre" id={`centre-${number}`}>
      <span class={centre.precision === 'exact' ? 'centre-number' : 'centre-number centre-rough'}>
        {number}
      </span>
      <h3 lang="de">
        <bdi>{centre.name}</bdi>
      </h3>
      <Where reader={reader} listed={listed} />
      <Reachable reader={reader} listed={listed} />
      {phone && <CallButton number={phone} dial={centre.phone!} />}
      <Details reader={reader} listed={listed} />
    </li>
  );
}

function Where({ reader, listed: { centre, kilometres } }: CentreItemProps) {
  const { say } = reader;
  return (
    <p>
      <bdi lang="de">{centre.town ?? lands[centre.land].name}</bdi>
      {centre.precision === 'town' && ` · ${say('places.rough')}`}
      {kilometres !== null && ` · ${say('centre.distance', { km: kilometres })}`}
      <br />
      {say(`type.${centre.type}`)}
      {centre.parent && ` · ${say('centre.branch', { name: `\u2068${centre.parent.name}\u2069` })}`}
    </p>
  );
}

function Reachable({ reader: { say, tongue }, listed: { open } }: CentreItemProps) {
  if (open.state === 'unsure' || open.on === null) return <p>{say('centre.unsure')}</p>;
  const text = say(`centre.${open.state}`, { date: formatDay(open.on, tongue) });
  return <p class={open.state === 'open' ? 'open' : undefined}>{text}</p>;
}

function Details({ reader, listed: { centre, hours } }: CentreItemProps) {
  const { say, tongue, link, setting } = reader;
  const names = (codes: readonly string[]) =>
    joinNames(
      codes.map((code) => languageName(code, tongue)),
      tongue,
    );
  const words = (prefix: string, keys: readonly string[]) =>
    joinNames(
      keys.map((key) => say(`${prefix}.${key}`)),
      tongue,
    );
  return (
    <>
      <dl class="rows">
        <Row term={say('centre.speaks')}>{names(centre.languages) || say('centre.unknown')}</Row>
        <Row term={say('centre.interpreted')}>{names(centre.interpreted)}</Row>
        <Row term={say('centre.for')}>{words('for', centre.targetGroups)}</Row>
        <Row term={say('centre.forms')}>{words('form', centre.forms)}</Row>
        {centre.services.length > 0 && (
          <Row term={say('centre.services')}>
            <bdi lang="de">{centre.services.join(', ')}</bdi>
          </Row>
        )}
        {centre.hours && (
          <Row term={say('centre.hours')}>
            <Hours text={centre.hours} days={hours} tongue={tongue} />
          </Row>
        )}
        <Row term={say('centre.address')}>
          {centre.street ? <Address centre={centre} /> : say('centre.hidden')}
        </Row>
        {centre.email && (
          <Row term={say('centre.email')}>
            <a href={`mailto:${centre.email}`}>{centre.email}</a>
          </Row>
        )}
        {centre.website && (
          <Row term={say('centre.website')}>
            <ExternalLink href={centre.website}>{hostOf(centre.website)}</ExternalLink>
          </Row>
        )}
        {centre.accessible === 'yes' && <Row term={say('centre.accessible')}>{say('yes')}</Row>}
        {centre.accessible === 'partly' && (
          <Row term={say('centre.accessible')}>{say('centre.partly')}</Row>
        )}
      </dl>
      {centre.hasShelter && <p>{say('centre.shelter')}</p>}
      <p class="small">
        {centre.confirmedOn
          ? say('centre.confirmed', { date: formatDay(centre.confirmedOn, tongue) })
          : say('centre.unconfirmed')}
        {setting.answers && centre.phone && (
          <>
            {' · '}
            <a href={`${link('karte')}?c=${centre.id.slice(0, 8)}`}>{say('centre.card')}</a>
          </>
        )}
      </p>
    </>
  );
}

/** A fact that is stated; nothing without a value. */
function Row({ term, children }: { readonly term: string; readonly children: Child }) {
  if (!children) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Address({ centre }: { readonly centre: Centre }) {
  return (
    <bdi lang="de">
      {centre.street}, {centre.postalCode} {centre.town}
    </bdi>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
