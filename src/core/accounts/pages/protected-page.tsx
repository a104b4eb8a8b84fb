import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import type { Crumb, FrameContext } from '../../../platform/ui/index.ts';
import { addressOf } from './addresses.ts';
import { accountsStyle } from './assets.ts';
import { AccountBar } from './views/account-bar.tsx';

type ProtectedPage = {
  readonly title: string;
  readonly status?: number;
  /** The way here; without it the page has none. */
  readonly crumbs?: readonly Crumb[];
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly narrow?: boolean;
};

/** A page that is for nobody but its reader: in the ordinary frame, with who is signed in and the way out. */
export function protectedPage(visit: Visit, props: ProtectedPage, body: Child): Promise<Response> {
  const person = visit.get('person');
  const { styles = [], ...rest } = props;
  if (person) visit.set('frame', withoutSignIn(visit.get('frame')));
  return page(
    visit,
    {
      ...rest,
      styles: [accountsStyle, ...styles],
      robots: 'noindex',
      bar: person && (
        <AccountBar person={person} language={visit.get('language')} path={visit.req.path} />
      ),
    },
    body,
  );
}

/** Whoever is signed in finds her account and the way out in the bar. */
function withoutSignIn(frame: FrameContext): FrameContext {
  const signIn = addressOf(frame.language, 'signIn');
  const site = frame.navigation.site.filter(({ href }) => href !== signIn);
  return { ...frame, navigation: { ...frame.navigation, site } };
}
