import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/domain.ts';
import { protectedPage } from '../../accounts/index.ts';
import type { Thing } from '../thing.ts';
import { deskScript, deskStyle } from './assets.ts';
import { deskPath, type Place } from './place.ts';
import { words } from './words.ts';

type DeskPageProps = {
  readonly title: string;
  readonly status?: number;
  /** That the page is about; null: about the kind as a whole. */
  readonly thing?: Thing | null;
  /** Name of this page on the way here; without it, it is the thing's or the kind's own. */
  readonly here?: string;
};

/** A page about one kind of things at the desk, with the way to it. */
export function deskPage(
  visit: Visit,
  { editable, base }: Place,
  { title, status = 200, thing = null, here }: DeskPageProps,
  body: Child,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const trail = [
    { label: say('start.crumb'), href: deskPath(language) },
    { label: editable.name[language], href: base },
    ...(thing ? [{ label: thing.title || say('untitled'), href: `${base}/${thing.id}` }] : []),
    ...(here ? [{ label: here, href: null }] : []),
  ];
  const crumbs = trail.map((crumb, index) =>
    index === trail.length - 1 ? { ...crumb, href: null } : crumb,
  );
  return protectedPage(
    visit,
    {
      title,
      status,
      crumbs,
      styles: [deskStyle, ...(editable.styles ?? [])],
      scripts: [deskScript],
    },
    body,
  );
}
