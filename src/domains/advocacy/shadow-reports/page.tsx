import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/domain.ts';
import type { Crumb } from '../../../platform/ui/index.ts';
import { collaborationPage } from '../drafting/index.ts';
import type { Call } from './call.ts';
import { callPath } from './paths.ts';
import { words } from './words.ts';

type CallPageProps = {
  readonly title: string;
  readonly status?: number;
  /** null: the list, or a new one. */
  readonly call: Pick<Call, 'id' | 'title'> | null;
  /** Between the call and here. */
  readonly between?: readonly Crumb[];
  /** Below the call. */
  readonly here?: string;
};

/** A page of a call, with the way to it. */
export function callPage(visit: Visit, props: CallPageProps, body: Child): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const { title, status = 200, call, between = [], here } = props;
  const crumbs: Crumb[] = [
    { label: say('calls.title'), href: callPath(language) },
    ...(call ? [{ label: call.title, href: callPath(language, call.id) }] : []),
    ...between,
    ...(here === undefined ? [] : [{ label: here, href: null }]),
  ];
  return collaborationPage(visit, { title, status, crumbs }, body);
}
