import type { Visit } from '../../../platform/domain.ts';
import { atom } from '../../../platform/feeds/index.ts';
import { firstDay, tongueOf } from '../../../platform/i18n/index.ts';
import { listCatalogue } from './catalogue.ts';
import { fullTitle } from './citing.ts';
import { citationFile } from './export/file.ts';
import type { CitationForm } from './export/form.ts';
import { exportItem } from './export/item.ts';
import { listAddress, listPath } from './filter.ts';
import { typeOf } from './lists.ts';
import { type Publication, publicationPath } from './publication.ts';
import { findPublication } from './publications.ts';
import { abstractIn } from './shown-publication.ts';
import { words } from './words.ts';

/** More would be a copy of the database, for which there is the API. */
const mostItems = 1000;
const feedLength = 50;

/** The list as the page shows it, without its parts, to cite it. */
export async function catalogueFile(visit: Visit, form: CitationForm): Promise<Response> {
  const { services, language, frame } = visit.var;
  const address = listAddress(visit.req.queries());
  if (!address) return visit.notFound();
  const all = { limit: mostItems, offset: 0 };
  const { found } = await listCatalogue(services.db, address.filter, all);
  const place = { origin: frame.origin, language };
  return citationFile(
    form,
    'veroeffentlichungen',
    found.map((one) => exportItem(one, place)),
  );
}

/** One publication to cite it: "/de/veroeffentlichungen/kok-datenbericht-2025.ris". */
export async function publicationFile(visit: Visit, form: CitationForm): Promise<Response> {
  const { services, language, frame } = visit.var;
  const slug = (visit.req.param('file') ?? '').slice(0, -form.length - 1);
  const publication = await findPublication(services.db, slug);
  if (!publication) return visit.notFound();
  return citationFile(form, slug, [exportItem(publication, { origin: frame.origin, language })]);
}

/** The newest of the list, or of one type of it: "/de/veroeffentlichungen/feed.xml?art=statement". */
export async function catalogueFeed(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const address = listAddress(visit.req.queries());
  if (!address) return visit.notFound();
  const { filter } = address;
  const newest = { limit: feedLength, offset: 0 };
  const { found } = await listCatalogue(services.db, filter, newest);
  const network = frame.site.network.name;
  const text = atom(
    {
      language,
      title:
        filter.type === undefined
          ? say('feed.title', { network })
          : say('feed.titleOf', { network, type: typeOf(filter.type).name[language] }),
      subtitle: say('intro'),
      self: frame.origin + listPath(language, filter, { below: '/feed.xml' }),
      page: frame.origin + listPath(language, filter),
      author: network,
      now: services.clock().toString(),
    },
    found.map((one) => ({
      id: `urn:uuid:${one.id}`,
      url: frame.origin + publicationPath(language, one.slug),
      title: fullTitle(one),
      ...(one.language === language
        ? {}
        : { language: tongueOf(one.language)?.lang ?? one.language }),
      date: firstDay(one.publishedOn),
      updated: one.updated,
      ...authorOfEntry(one),
      terms: [typeOf(one.type).name[language], ...one.norms],
      summary: abstractIn(one, language)?.text ?? typeOf(one.type).name[language],
    })),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

function authorOfEntry({ authors, publisher }: Publication) {
  const author = authors.join('; ') || publisher;
  return author === '' ? {} : { author };
}
