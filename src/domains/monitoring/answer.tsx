import type { Child } from 'hono/jsx';
import type { Visit } from '../../platform/domain.ts';
import { page } from '../../platform/http/page.tsx';
import { monitoringPath } from './paths.ts';
import { words } from './words.ts';

type Answer = {
  readonly title: string;
  readonly path: string;
  /** The view that it lies below. */
  readonly below?: 'empfehlungen' | 'themen';
  readonly robots?: string | undefined;
};

/** A page of monitoring, with the way to it. */
export function answer(
  visit: Visit,
  { title, path, below, robots }: Answer,
  body: Child,
): Promise<Response> {
  const { language } = visit.var;
  const say = words(language);
  const home = monitoringPath(language);
  const crumbs = [
    ...(path === home ? [] : [{ label: say('name'), href: home }]),
    ...(below ? [{ label: say(`view.${below}`), href: monitoringPath(language, below) }] : []),
    { label: title, href: null },
  ];
  return page(
    visit,
    {
      title: path === home ? title : `${title}, ${say('name')}`,
      description: say('description'),
      crumbs,
      styles: ['monitoring.css'],
      canonical: path,
      robots,
      alternates: [
        { type: 'application/atom+xml', href: `${home}/feed.xml`, title: say('feed.subtitle') },
      ],
    },
    body,
  );
}
