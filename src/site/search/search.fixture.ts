import assert from 'node:assert/strict';
import { validateHtml } from '../../../test/support/pages.ts';
import { createDemonstration, type TestSite } from '../../../test/support/site.ts';
import { searchSources } from '../domains.ts';
import { keepFound } from './index.ts';

type Hit = { title: string; url: string; language: string; note: string };
export type Answer = {
  named: Hit[];
  groups: { kind: string; total: number; hits: Hit[] }[];
  suggestion: string | null;
  instead: string | null;
};

export type SearchedSite = TestSite & {
  readonly ask: (query: Record<string, string>) => Promise<Answer>;
  /** A valid page that answers with `status`. */
  readonly html: (path: string, status?: number) => Promise<string>;
};

/** The demonstration, with everything that is found read. */
export async function openSearched(): Promise<SearchedSite> {
  const site = await createDemonstration();
  await keepFound(site.services, searchSources());
  return {
    ...site,
    ask: async (query) => {
      const answer = await site.get(`/api/v1/search?${new URLSearchParams(query)}`);
      assert.equal(answer.status, 200, JSON.stringify(query));
      return answer.json();
    },
    html: async (path, status = 200) => {
      const answer = await site.get(path);
      assert.equal(answer.status, status, path);
      const text = await answer.text();
      assert.deepEqual(validateHtml(text), [], path);
      return text;
    },
  };
}

export const kinds = ({ groups }: Answer) => groups.map(({ kind }) => kind);
