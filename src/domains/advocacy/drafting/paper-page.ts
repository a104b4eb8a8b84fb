import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { collaborationPage } from './collaboration-page.tsx';
import type { Paper } from './paper.ts';
import type { Place } from './place.ts';
import { words } from './words.ts';

type PaperPage = {
  /** null: of the kind as a whole. */
  readonly paper: Pick<Paper, 'id' | 'title'> | null;
  /** Name of this page on the way here; without it, it is the paper's or the kind's own. */
  readonly here?: string;
  readonly status?: number;
};

/** A page about the papers of a kind or one of them, with the way to it. What was not accepted says so in its title. */
export function paperPage(
  visit: Visit,
  { kind, base }: Place,
  { paper, here, status = 200 }: PaperPage,
  body: Child,
): Promise<Response> {
  const language = visit.get('language');
  const crumbs = [
    { label: kind.name[language], href: base },
    ...(paper ? [{ label: paper.title, href: `${base}/${paper.id}` }] : []),
    ...(here ? [{ label: here, href: null }] : []),
  ];
  const title = [here, paper?.title ?? kind.name[language]].filter(Boolean).join(': ');
  return collaborationPage(
    visit,
    { title: status < 400 ? title : wrongTitle(title, language), status, crumbs },
    body,
  );
}

/** What a view of one page of a paper is given: the language, and the address of the paper's pages. */
type Around = { readonly language: Language; readonly base: string };

/** The page of a paper whose name on the way here is the words of `here`. */
export function pageBelow(
  visit: Visit,
  place: Place,
  paper: Pick<Paper, 'id' | 'title'>,
  { here, status = 200 }: { readonly here: WordKey; readonly status?: number },
  body: (around: Around) => Child,
): Promise<Response> {
  const language = visit.get('language');
  return paperPage(
    visit,
    place,
    { paper, here: words(language)(here), status },
    body({ language, base: `${place.base}/${paper.id}` }),
  );
}

type WordKey = Parameters<ReturnType<typeof words>>[0];
