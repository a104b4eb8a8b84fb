import { readSecrets } from '../../../platform/crypto/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { answerTo } from './answer.ts';
import { answerXml, errorXml, type Repository } from './answer-xml.ts';
import { readRequest } from './request.ts';
import { stampOf } from './stamp.ts';

const open = {
  path: '/oai',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  headers: 'file',
} as const;

/** The catalogue for libraries that harvest it: OAI-PMH 2.0 (openarchives.org). Withdrawn publications are deleted records. */
export const oaiRoutes: readonly Route[] = [
  {
    ...open,
    method: 'GET',
    cache: 'page',
    handle: (visit) => answer(visit, new URL(visit.req.url).searchParams),
  },
  {
    ...open,
    method: 'POST',
    isQuestion: true,
    cache: 'no-store',
    handle: async (visit) => answer(visit, new URLSearchParams(await visit.req.text())),
  },
];

/** Errors are answers, with status 200 (OAI-PMH 2.0, 3.6). */
async function answer(visit: Visit, given: URLSearchParams): Promise<Response> {
  const { services, frame } = visit.var;
  const { db, config } = services;
  const now = services.clock();
  const repository = repositoryOf(visit);
  const request = readRequest(given);
  const key = () => readSecrets(config.dataDir).sealing;
  const body =
    'fault' in request
      ? errorXml(request.fault, request.message)
      : await answerTo({ db, repository, origin: frame.origin, key, now }, request);
  // Arguments that are none may not be repeated (OAI-PMH 2.0, 3.2).
  const isMisread =
    'fault' in request && (request.fault === 'badVerb' || request.fault === 'badArgument');
  const text = answerXml(repository, { now: stampOf(now), given: isMisread ? [] : given, body });
  return new Response(text, { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
}

function repositoryOf(visit: Visit): Repository {
  const { origin, site } = visit.var.frame;
  return {
    name: site.network.name,
    baseUrl: `${origin}/oai`,
    host: new URL(origin || visit.req.url).hostname,
    adminEmail: site.network.email,
  };
}
