import type { Route, Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { publicReading } from '../../../platform/http/public-reading.ts';
import { listNews } from '../news.ts';
import { newsFeed } from '../news-feed.ts';
import { insertFigures, readFigures } from './figures.ts';
import { textIn } from './picture.ts';
import { listShownPictures } from './pictures.ts';
import { pressPath } from './press-room.ts';
import { readPressRoom } from './press-rooms.ts';
import { PressPage } from './views/press-page.tsx';
import { words } from './words.ts';

/** The press page, and its releases as a feed. */
export const pressRoutes: readonly Route[] = [
  { ...publicReading, path: '/:language/presse', headers: 'page', handle: press },
  { ...publicReading, path: '/:language/presse/feed.xml', headers: 'file', handle: feed },
];

const releasesShown = 5;

async function press(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const { db, clock } = visit.get('services');
  const wanted = { at: clock(), kind: 'press', limit: releasesShown, offset: 0 } as const;
  const room = await readPressRoom(db);
  const told = textIn(room.about, language);
  const about = await insertFigures(db, told.text, told.lang);
  const names = [...room.figures, ...about.figures.map(({ name }) => name)];
  const network = visit.get('frame').site.network;
  const { found } = await listNews(db, language, wanted);
  return page(
    visit,
    {
      title: say('name'),
      description: say('description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['publications.css', 'press.css'],
      alternates: [
        {
          type: 'application/atom+xml',
          href: `${pressPath(language)}/feed.xml`,
          title: say('releases'),
        },
      ],
    },
    <PressPage
      releases={found}
      contacts={room.contacts}
      network={network}
      figures={await readFigures(db, names, language)}
      about={{ text: about.text, lang: told.lang }}
      pictures={await listShownPictures(db)}
      language={language}
    />,
  );
}

function feed(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  return newsFeed(visit, {
    kind: 'press',
    title: say('feed.title', { network: visit.get('frame').site.network.name }),
    subtitle: say('description'),
    path: pressPath(language),
  });
}
