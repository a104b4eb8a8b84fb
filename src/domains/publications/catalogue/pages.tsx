import { EvidenceLinks, linksOf } from '../../../core/evidence/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { findPages } from '../full-text/found-pages.ts';
import { withdrawalDay } from './addresses.ts';
import { listCatalogue } from './catalogue.ts';
import { citationMeta } from './citation-meta.ts';
import { citationOf } from './citing.ts';
import { citationForms } from './export/form.ts';
import { listAddress, listPath } from './filter.ts';
import { publicationJsonLd } from './json-ld.ts';
import { typeOf } from './lists.ts';
import { publicationPath } from './publication.ts';
import { findPublication } from './publications.ts';
import { readListed } from './read-listed.ts';
import { readShown } from './read-shown.ts';
import { titleIn } from './shown-publication.ts';
import { CataloguePage } from './views/catalogue-page.tsx';
import { formNames } from './views/form-names.ts';
import { PublicationPage } from './views/publication-page.tsx';
import { WithdrawnPage } from './views/withdrawn-page.tsx';
import { words } from './words.ts';

const styles = ['catalogue.css'];
const pageSize = 20;

/** `/de/veroeffentlichungen` */
export async function cataloguePage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const say = words(language);
  const address = listAddress(visit.req.queries());
  if (!address) return visit.notFound();
  const { filter, page: number } = address;
  const { total, found, counts } = await listCatalogue(services.db, filter, {
    limit: pageSize,
    offset: (number - 1) * pageSize,
  });
  if (found.length === 0 && number > 1) return visit.notFound();
  const listed = await readListed(services.db, found, todayOf(services.clock()));
  const ids = found.map(({ id }) => id);
  const pageHits =
    filter.text === undefined
      ? new Map()
      : await findPages(services.db, ids, { text: filter.text, language });
  const type = filter.type === undefined ? null : typeOf(filter.type).name[language];
  return page(
    visit,
    {
      title: [filter.text, type, say('name')].filter(Boolean).join(', '),
      description: say('intro'),
      crumbs: [{ label: say('name'), href: null }],
      styles,
      canonical: listPath(language, filter, { page: number }),
      // A search is nobody's page to find.
      robots: filter.text === undefined ? undefined : 'noindex',
      alternates: [
        {
          type: 'application/atom+xml',
          href: listPath(language, filter, { below: '/feed.xml' }),
          title: type ?? say('name'),
        },
      ],
    },
    <CataloguePage
      filter={filter}
      total={total}
      found={listed}
      pageHits={pageHits}
      counts={counts}
      page={number}
      pages={Math.ceil(total / pageSize)}
      language={language}
    />,
  );
}

/** `/de/veroeffentlichungen/kok-datenbericht-2025` */
export async function publicationPage(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const slug = visit.req.param('slug') ?? '';
  const publication = await findPublication(services.db, slug);
  if (!publication) return withdrawnPage(visit, slug);
  const today = todayOf(services.clock());
  const shown = await readShown(services.db, publication, { language, today });
  const links = await linksOf(services.db, { kind: 'publication', id: slug }, language);
  const path = publicationPath(language, slug);
  const title = titleIn(publication, language).text;
  return page(
    visit,
    {
      title,
      description: publication.abstract[language] || publication.subtitle || undefined,
      crumbs: [
        { label: words(language)('name'), href: publicationPath(language) },
        { label: title, href: null },
      ],
      styles,
      canonical: path,
      alternates: citationForms.map((form) => ({
        type: formNames[form].type,
        href: publicationPath(language, slug, form),
        title: formNames[form].label,
      })),
      meta: citationMeta(shown, frame.origin),
      jsonLd: publicationJsonLd(shown, { origin: frame.origin, language }),
    },
    <>
      <PublicationPage
        shown={shown}
        citation={citationOf(publication, { url: frame.origin + path, language })}
        language={language}
      />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

/** An address, once given, stays: whoever follows a citation learns that the publication is gone (410), and since when. */
async function withdrawnPage(visit: Visit, slug: string): Promise<Response> {
  const { services, language } = visit.var;
  const day = await withdrawalDay(services.db, slug);
  if (day === null) return visit.notFound();
  const say = words(language);
  return page(
    visit,
    {
      status: 410,
      title: say('withdrawn'),
      crumbs: [
        { label: say('name'), href: publicationPath(language) },
        { label: say('withdrawn'), href: null },
      ],
      robots: 'noindex',
    },
    <WithdrawnPage day={day} language={language} />,
  );
}
