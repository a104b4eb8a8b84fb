import type { Child } from 'hono/jsx';
import { protectedPage } from '../../../core/accounts/index.ts';
import { deskStyle } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Crumb } from '../../../platform/ui/index.ts';
import { collaborationPath } from './paths.ts';
import { words } from './words.ts';

export const draftingStyle = 'drafting.css';

type CollaborationPage = {
  readonly title: string;
  readonly status?: number;
  /** The way here below "Mitarbeit", this page included; none: it is "Mitarbeit" itself. */
  readonly crumbs?: readonly Crumb[];
};

/** A page on which the office and the members work together. */
export function collaborationPage(
  visit: Visit,
  { title, status = 200, crumbs = [] }: CollaborationPage,
  body: Child,
): Promise<Response> {
  const language = visit.get('language');
  const trail: Crumb[] = [
    { label: words(language)('start.crumb'), href: collaborationPath(language) },
    ...crumbs,
  ];
  return protectedPage(
    visit,
    {
      title,
      status,
      crumbs: trail.map((crumb, index) =>
        index === trail.length - 1 ? { ...crumb, href: null } : crumb,
      ),
      styles: [deskStyle, draftingStyle],
    },
    body,
  );
}
