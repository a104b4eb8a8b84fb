import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Route, Visit } from '../../platform/domain.ts';
import { contentDisposition } from '../../platform/files/index.ts';
import { errorResponse } from '../../platform/http/error.tsx';
import { page } from '../../platform/http/page.tsx';
import { publicReading } from '../../platform/http/public-reading.ts';
import { chartPicture } from './export/chart-picture.ts';
import { figuresAsCsv } from './export/csv.ts';
import { catalogue } from './export/dcat.ts';
import { figuresAsJson } from './export/json.ts';
import { figuresJsonLd, seriesJsonLd } from './export/json-ld.ts';
import { dataPath, type Figure, figurePath, isFigureId } from './figure.ts';
import { editionText, periodText } from './figure-text.ts';
import { findFigures, lastChange, listEditions, listFigures, listPublishers } from './figures.ts';
import { filterOf } from './filter.ts';
import { isSamePeriod, seriesOf } from './series.ts';
import { shippedQuestions } from './shipped-data.ts';
import { DataPage } from './views/data-page.tsx';
import { FigurePage } from './views/figure-page.tsx';
import { MeasurePage } from './views/measure-page.tsx';
import { hasChart } from './views/series-chart.tsx';
import { words } from './words.ts';

export const routes: readonly Route[] = [
  { ...publicReading, path: '/:language/daten', headers: 'page', handle: all },
  { ...publicReading, path: '/:language/daten/zahlen.csv', headers: 'file', handle: csvFile },
  { ...publicReading, path: '/:language/daten/zahlen.json', headers: 'file', handle: jsonFile },
  { ...publicReading, path: '/:language/daten/dcat.jsonld', headers: 'file', handle: dcat },
  { ...publicReading, path: '/:language/daten/zahl/:id', headers: 'page', handle: one },
  {
    ...publicReading,
    path: '/:language/daten/:file{[a-z0-9-]+\\.svg}',
    headers: 'file',
    handle: picture,
  },
  { ...publicReading, path: '/:language/daten/:measure', headers: 'page', handle: series },
];

const styles = ['statistics.css'];

async function all(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const { db } = visit.get('services');
  const figures = await listFigures(db);
  return page(
    visit,
    {
      title: say('name'),
      description: say('lead'),
      crumbs: [{ label: say('name'), href: null }],
      styles,
      canonical: dataPath(language),
      jsonLd: figuresJsonLd(figures, await about(visit)),
      alternates: [
        {
          type: 'application/ld+json',
          href: dataPath(language, 'dcat.jsonld'),
          title: say('download.dcat'),
        },
      ],
    },
    <DataPage
      questions={shippedQuestions}
      series={seriesOf(figures)}
      publishers={await listPublishers(db)}
      editions={await listEditions(db)}
      language={language}
    />,
  );
}

async function series(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const id = visit.req.param('measure') ?? '';
  if (!/^[a-z0-9-]{1,80}$/.test(id)) return visit.notFound();
  const [found] = seriesOf(await listFigures(db, { measure: id }));
  if (!found) return visit.notFound();
  const { measure, points } = found;
  const { answers } = measure;
  const asked =
    answers === null
      ? points.map(({ figure }) => figure)
      : (await listFigures(db, { publisher: measure.publisher })).filter(
          (figure) => figure.measure.answers === answers,
        );
  const label = measure.label[language];
  return page(
    visit,
    {
      title: `${label} (${points[0]!.figure.publisher.short[language]})`,
      description: measure.population[language],
      crumbs: [top(visit), { label, href: null }],
      styles,
      canonical: dataPath(language, id),
      jsonLd: seriesJsonLd(found, await about(visit)),
    },
    <MeasurePage series={found} answers={asked} language={language} />,
  );
}

/** `/de/daten/kok-released.svg`: the chart of a series to take along, with what it counts and where it is from. */
async function picture(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const name = visit.req.param('file') ?? '';
  const measure = name.replace(/\.svg$/, '').slice(0, 80);
  const [found] = seriesOf(await listFigures(visit.get('services').db, { measure }));
  if (!found || !hasChart(found)) return visit.notFound();
  const url = visit.get('frame').origin + dataPath(language, measure);
  return new Response(chartPicture(found, { language, url }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': contentDisposition(name),
    },
  });
}

async function one(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const id = visit.req.param('id') ?? '';
  if (!isFigureId(id)) return visit.notFound();
  const [figure] = await findFigures(db, [id]);
  if (!figure) return visit.notFound();
  const { measure } = figure;
  const others = (await listFigures(db, { measure: measure.id })).filter(
    (other) => other.id !== id && isSamePeriod(other, figure),
  );
  const label = measure.label[language];
  return page(
    visit,
    {
      title: `${label}, ${periodText(figure)} (${editionText(figure, language)})`,
      description: figure.population[language],
      crumbs: [
        top(visit),
        { label, href: dataPath(language, measure.id) },
        { label: `${periodText(figure)} (${editionText(figure, language)})`, href: null },
      ],
      styles,
      canonical: figurePath(language, id),
    },
    <>
      <FigurePage
        figure={figure}
        others={others}
        url={visit.get('frame').origin + figurePath(language, id)}
        language={language}
      />
      <EvidenceLinks
        links={await linksOf(db, { kind: 'figure', id }, language)}
        language={language}
      />
    </>,
  );
}

function csvFile(visit: Visit): Promise<Response> {
  return file(visit, 'zahlen.csv', 'text/csv; charset=utf-8; header=present', figuresAsCsv);
}

function jsonFile(visit: Visit): Promise<Response> {
  const { origin } = visit.get('frame');
  return file(visit, 'zahlen.json', 'application/json; charset=utf-8', (figures) =>
    figuresAsJson(figures, origin),
  );
}

async function file(
  visit: Visit,
  name: string,
  type: string,
  write: (figures: readonly Figure[]) => string,
): Promise<Response> {
  const filter = filterOf(visit.req.queries());
  if (!filter) return errorResponse(visit, 400);
  const body = write(await listFigures(visit.get('services').db, filter));
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': contentDisposition(name) },
  });
}

async function dcat(visit: Visit): Promise<Response> {
  const { db } = visit.get('services');
  const value = catalogue({
    figures: await listFigures(db),
    publishers: await listPublishers(db),
    network: visit.get('frame').site.network.name,
    ...(await about(visit)),
  });
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
}

async function about(visit: Visit) {
  const { origin } = visit.get('frame');
  const changed = await lastChange(visit.get('services').db);
  return { language: visit.get('language'), origin, changed };
}

function top(visit: Visit) {
  const language = visit.get('language');
  return { label: words(language)('name'), href: dataPath(language) };
}
