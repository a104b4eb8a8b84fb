import type { Child } from 'hono/jsx';
import { formatEuro, type Language } from '../../../../platform/i18n/index.ts';
import { ExternalLink, type Fact, noBreak } from '../../../../platform/ui/index.ts';
import { normAddress } from '../../../norms/index.ts';
import { doiUrl } from '../identifiers.ts';
import { exploitationForms, licenceOf, namesIn, publicationTopics } from '../lists.ts';
import type { CitedNorm, Publication } from '../publication.ts';
import { citationsOf, dateText, type ShownPublication } from '../shown-publication.ts';
import { words } from '../words.ts';
import { Heads } from './heads.tsx';
import { langIn } from './publication-item.tsx';

/** What is recorded of a publication, in the order of the page; what is not is left out. */
export function factsOf(shown: ShownPublication, language: Language): readonly Fact[] {
  const say = words(language);
  const { publication, replaces, related, about } = shown;
  const { authors, publisher, edition, isbn, doi, editions } = publication;
  const text = (value: string): Child => value || null;
  const rows: readonly (readonly [Parameters<typeof say>[0], Child])[] = [
    ['fact.authors', text(authors.join('; '))],
    ['fact.publisher', text(publisher)],
    ['fact.edition', text(edition)],
    ['fact.period', text(periodOf(publication, language))],
    ['fact.topics', text(namesOf(publicationTopics, publication.topics, language))],
    ['fact.exploitation', text(namesOf(exploitationForms, publication.exploitation, language))],
    ['fact.norms', publication.citedNorms.length > 0 && <Norms {...{ publication, language }} />],
    ['fact.about', about.length > 0 && <Links links={about} />],
    ['fact.isbn', text(isbn)],
    ['fact.doi', doi !== '' && <ExternalLink href={doiUrl(doi)}>{doi}</ExternalLink>],
    ['fact.licence', <Licence {...{ publication, language }} />],
    ['fact.printed', printedText(publication, language)],
    ['fact.price', text(priceText(publication, language))],
    ['fact.replaces', replaces.length > 0 && <Heads {...{ heads: replaces, language }} />],
    ['fact.related', related.length > 0 && <Heads {...{ heads: related, language }} />],
    [
      'fact.editions',
      text(
        editions.map(({ edition: name, on }) => `${name} (${dateText(on, language)})`).join('; '),
      ),
    ],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term: say(term), value }] : []));
}

function periodOf({ periodFrom, periodTo }: Publication, language: Language): string {
  const ends = [...new Set([periodFrom, periodTo])].filter((date) => date !== '');
  return ends.map((date) => dateText(date, language)).join(' – ');
}

function namesOf(
  list: Parameters<typeof namesIn>[0],
  ids: readonly string[],
  language: Language,
): string {
  return namesIn(list, ids)
    .map(({ name }) => name[language])
    .join(', ');
}

/** One that the norm index does not know stays text. */
function Norms({
  publication,
  language,
}: {
  readonly publication: Publication;
  readonly language: Language;
}) {
  return (
    <ul class="plain-list" lang="de">
      {citationsOf(publication.citedNorms).map((norms) => (
        <li>
          <Citation norms={norms} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** What was typed leads to the norm; several sections are named once more, each with its own link. */
function Citation({
  norms,
  language,
}: {
  readonly norms: readonly CitedNorm[];
  readonly language: Language;
}) {
  const raw = norms[0]?.raw ?? '';
  const known = norms.filter(({ law }) => law !== null);
  if (known.length === 0)
    return (
      <>
        {noBreak(raw)} <span class="quiet">({words(language)('norm.unknown')})</span>
      </>
    );
  const href = ({ law, section }: CitedNorm) => normAddress(language, law, section);
  if (known.length === 1) return <a href={href(known[0]!)}>{noBreak(raw)}</a>;
  return (
    <>
      {noBreak(raw)}:{' '}
      {known.map((one, index) => (
        <>
          {index > 0 && ', '}
          <a href={href(one)}>{one.section ?? one.law}</a>
        </>
      ))}
    </>
  );
}

function Links({ links }: { readonly links: readonly { title: string; href: string }[] }) {
  return (
    <>
      {links.map(({ title, href }, index) => (
        <>
          {index > 0 && '; '}
          <a href={href}>{title}</a>
        </>
      ))}
    </>
  );
}

function Licence({
  publication,
  language,
}: {
  readonly publication: Publication;
  readonly language: Language;
}) {
  const licence = licenceOf(publication.licence);
  if (!licence) return <span class="quiet">{words(language)('licence.unknown')}</span>;
  const name = licence.name[language];
  return licence.url ? <ExternalLink href={licence.url}>{name}</ExternalLink> : name;
}

function printedText({ printed, stock, order }: Publication, language: Language): Child {
  if (printed === '' && stock === '') return null;
  const say = words(language);
  const state =
    stock === '0'
      ? [say('stock.none')]
      : [
          ...(printed === '' ? [] : [say(`printed.${printed}`)]),
          ...(stock === '' ? [] : [say('stock.left', { count: Number(stock) })]),
        ];
  const other = language === 'de' ? 'en' : 'de';
  const lang = order[language] !== '' ? language : other;
  return (
    <>
      {state.join(', ')}
      {order[lang] !== '' && <span lang={langIn(lang, language)}>: {order[lang]}</span>}
    </>
  );
}

function priceText({ price }: Publication, language: Language): string {
  if (price === '') return '';
  const euro = Number(price);
  return euro === 0 ? words(language)('price.free') : formatEuro(euro, language);
}
