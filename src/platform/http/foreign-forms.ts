import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { TrieRouter } from 'hono/router/trie-router';
import type { Route, VisitEnvironment } from '../domain.ts';

/** Refuses forms that other sites send, except to public routes that say that their form only asks. */
export function refuseForeignForms(routes: readonly Route[]): MiddlewareHandler<VisitEnvironment> {
  const questions = new TrieRouter<true>();
  for (const { method, path, isQuestion, role, audit } of routes)
    if (isQuestion && role === 'public' && audit === 'none') questions.add(method, path, true);
  const refuse = csrf({ secFetchSite: 'same-origin' });
  return (visit, next) => {
    const { method, path } = visit.req;
    return questions.match(method, path)[0].length > 0 ? next() : refuse(visit, next);
  };
}
