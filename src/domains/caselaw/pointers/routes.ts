import type { Route, Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { hintPage, hintState, receiveHint } from './public-pages.tsx';
import { declinePointer, pointerPage, queuePage, takePointer } from './queue-pages.tsx';

type Handle = (visit: Visit) => Response | Promise<Response>;

/** The public form for hints, which stands before the addresses of decisions, and the office's queue. */
export function pointerRoutes(editable: Editable): readonly Route[] {
  return [
    open('GET', '', hintPage),
    open('POST', '', receiveHint),
    open('POST', '/stand', hintState),
    open('GET', '/stand', toHints),
    atDesk('GET', '', queuePage),
    atDesk('GET', '/:id', pointerPage),
    atDesk('POST', '/:id/uebernahme', (visit) => takePointer(visit, editable)),
    atDesk('POST', '/:id/ablehnung', declinePointer),
  ];

  function atDesk(method: Route['method'], below: string, handle: Handle): Route {
    return {
      method,
      path: `/:language/redaktion/hinweise${below}`,
      role: editable.editors,
      organisation: 'own',
      audit: method === 'GET' ? 'read' : 'change',
      cache: 'no-store',
      headers: 'protected',
      handle,
    };
  }
}

function open(method: Route['method'], below: string, handle: Handle): Route {
  return {
    method,
    path: `/:language/rechtsprechung/hinweis${below}`,
    role: 'public',
    organisation: 'none',
    audit: 'none',
    cache: 'no-store',
    headers: 'protected',
    handle,
  };
}

/** For whoever comes back to the answer's address. */
function toHints(visit: Visit): Response {
  return visit.redirect(`/${visit.get('language')}/rechtsprechung/hinweis`, 303);
}
