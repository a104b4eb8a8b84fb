import type { Temporal } from '../../../../platform/clock/index.ts';
import type { Content, Editable, Problem, Section } from '../../../../platform/editable.ts';
import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Facts, GoList, Notice, Tag } from '../../../../platform/ui/index.ts';
import type { Refusal } from '../../life.ts';
import { stateOf, type Thing, type Version } from '../../thing.ts';
import type { AskedCheck } from '../asked-check.ts';
import { words } from '../words.ts';
import { CheckList } from './check-list.tsx';
import { NextStep } from './next-step.tsx';
import { TypedText } from './typed-text.tsx';
import { VersionsSection } from './versions-section.tsx';

export type ShownThing = {
  readonly thing: Thing;
  /** The draft's, else the newest version's. */
  readonly content: Content;
  readonly sections: readonly Section[];
  /** What keeps the draft from going on. */
  readonly problems: readonly Problem[];
  readonly versions: readonly Version[];
  /** The checks that the content needs. */
  readonly checks: readonly AskedCheck[];
  /** Of the public page. */
  readonly address: string | null;
  /** What was released is read by nobody before; null: by everybody. */
  readonly waitsUntil: Temporal.Instant | null;
  readonly mayEdit: boolean;
};

export type ThingNotice =
  | 'eingereicht'
  | 'veroeffentlicht'
  | 'zurueckgenommen'
  | 'zurueckgegeben'
  | 'festgestellt'
  | 'zurueckgezogen'
  | 'verworfen'
  | Refusal;

export type ThingPageProps = ShownThing & {
  readonly language: Language;
  readonly editable: Editable;
  /** Of the thing's pages. */
  readonly base: string;
  readonly kindBase: string;
  readonly title: string;
  readonly showsOrganisation: boolean;
  readonly notice: ThingNotice | null;
  /** What came with the form that was refused: a note, a reason. */
  readonly typed: string;
  /** For which forms are sent. */
  readonly organisationId: string;
};

/** One thing: where it stands, what comes next and who can do it, and everything that was public. */
export function ThingPage(props: ThingPageProps) {
  const { thing, checks, language, editable, base, title, notice, waitsUntil, typed } = props;
  const say = words(language);
  const { submission } = thing;
  return (
    <>
      <h1>
        {title} <Tag>{say(waitsUntil ? 'state.waits' : `state.${stateOf(thing)}`)}</Tag>
      </h1>
      <desk-kept forget={`${props.kindBase}/neu ${base}`} />
      {notice && (
        <Said notice={notice} waits={waitsUntil !== null} typed={typed} language={language} />
      )}
      <NextStep {...props} />
      {submission && checks.length > 0 && (
        <section class="section">
          <h2>{say('checks.title')}</h2>
          <CheckList checks={checks} language={language} />
        </section>
      )}
      <section class="section">
        <h2>{say('thing.about')}</h2>
        <Facts facts={factsOf(props)} />
        <GoList
          links={[
            ...(thing.draft ? [{ href: `${base}/vorschau`, label: say('thing.preview') }] : []),
            ...(thing.draft && thing.version !== null
              ? [
                  {
                    href: `${base}/vergleich?alt=${thing.version}&neu=entwurf`,
                    label: say('thing.changes'),
                  },
                ]
              : []),
            ...(editable.tools ?? []).map(({ segment, label }) => ({
              href: `${base}/${segment}`,
              label: label[language],
            })),
          ]}
        />
      </section>
      <VersionsSection {...props} />
      {props.mayEdit && <Endings {...props} />}
    </>
  );
}

type SaidProps = Pick<ThingPageProps, 'typed' | 'language'> & {
  readonly notice: ThingNotice;
  readonly waits: boolean;
};

function Said({ notice, waits, typed, language }: SaidProps) {
  const say = words(language);
  switch (notice) {
    case 'eingereicht':
    case 'veroeffentlicht':
    case 'zurueckgenommen':
    case 'zurueckgegeben':
    case 'festgestellt':
    case 'zurueckgezogen':
    case 'verworfen':
      return (
        <Notice kind="done" language={language}>
          <p>{say(notice === 'veroeffentlicht' && waits ? 'done.waits' : `done.${notice}`)}</p>
        </Notice>
      );
    default:
      return (
        <Notice kind="caution" language={language}>
          <p>{say(`refusal.${notice}`)}</p>
          <TypedText text={typed} language={language} />
        </Notice>
      );
  }
}

function factsOf({ thing, address, editable, language, showsOrganisation }: ThingPageProps) {
  const say = words(language);
  const { draft, withdrawal } = thing;
  return [
    { term: say('thing.kind'), value: editable.one[language] },
    ...(showsOrganisation
      ? [{ term: say('thing.organisation'), value: thing.organisationName }]
      : []),
    {
      term: say('thing.public'),
      value: address && <a href={address}>{say('thing.public.open')}</a>,
      missing: say('thing.public.not'),
    },
    ...(draft
      ? [
          {
            term: say('thing.edited'),
            value: say('by_at', {
              name: draft.editedByName ?? say('somebody'),
              at: formatMoment(draft.editedAt.epochMilliseconds, language),
            }),
          },
        ]
      : []),
    ...(withdrawal ? [{ term: say('thing.withdrawal_reason'), value: withdrawal.reason }] : []),
  ];
}

/** What ends something, apart from what goes on. */
function Endings({ thing, base, language }: ThingPageProps) {
  const say = words(language);
  const isPublic = thing.version !== null && !thing.withdrawal;
  if (!thing.draft && !isPublic) return null;
  return (
    <section class="section">
      <h2>{say('endings.title')}</h2>
      <ul class="link-row">
        {thing.draft && (
          <li>
            <a href={`${base}/verwerfung`}>{say('discard.link')}</a>
          </li>
        )}
        {isPublic && (
          <li>
            <a href={`${base}/ruecknahme`}>{say('withdraw.link')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
