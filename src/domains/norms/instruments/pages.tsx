import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import type { Naming } from '../naming.ts';
import { normAddress } from '../norm.ts';
import { readSurroundings } from '../surroundings.ts';
import { Mentions, mentionsId, ReplacedNotices } from '../views/surroundings.tsx';
import { words } from '../words.ts';
import { type Instrument, instrumentsPath } from './instrument.ts';
import { listArticles, listInstruments } from './instruments.ts';
import { instrumentJsonLd } from './json-ld.ts';
import { InstrumentPage } from './views/instrument-page.tsx';
import { InstrumentsPage } from './views/instruments-page.tsx';

/** `/de/uebereinkommen`: all instruments and their state for Germany. */
export async function instrumentsPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const say = words(language);
  const instruments = await listInstruments(services.db);
  return page(
    visit,
    {
      title: say('instruments'),
      description: say('instruments.description'),
      crumbs: [{ label: say('instruments'), href: null }],
      styles: ['norms.css'],
      canonical: instrumentsPath(language),
    },
    <InstrumentsPage instruments={instruments} language={language} />,
  );
}

/** `/de/normen/cets-197`. */
export async function instrumentPage(
  visit: Visit,
  naming: Naming,
  instrument: Instrument,
): Promise<Response> {
  const { services, language, frame } = visit.var;
  const { law, title } = instrument;
  const [articles, named, around] = await Promise.all([
    listArticles(services.db, law.id),
    naming.countSections(services.db, law.id),
    readSurroundings(services.db, naming, { law: law.id, section: null }, language),
  ]);
  return page(
    visit,
    {
      title: `${law.abbreviation}, ${title[language]}`,
      description: words(language)('instrument.description', { title: title[language] }),
      crumbs: [
        { label: words(language)('instruments'), href: instrumentsPath(language) },
        { label: law.abbreviation, href: null },
      ],
      styles: ['norms.css'],
      canonical: normAddress(language, law.id),
      jsonLd: instrumentJsonLd(instrument, articles, { origin: frame.origin, language }),
    },
    <>
      <ReplacedNotices
        around={around}
        law={law.id}
        today={todayOf(services.clock())}
        language={language}
      />
      <InstrumentPage
        instrument={instrument}
        articles={articles}
        below={around.mentions.map(({ heading }, index) => ({
          href: `#${mentionsId(index)}`,
          label: heading[language],
        }))}
        counts={new Map(named.map(({ section, count }) => [section, count]))}
        language={language}
      />
      <Mentions around={around} language={language} />
    </>,
  );
}
