import type { Visit } from '../../platform/domain.ts';
import { preferredLanguage } from '../../platform/http/language.ts';
import { words } from './words.ts';

/** `/opensearch.xml`: lets a browser offer this search (OpenSearch 1.1), in the language that the browser asks for. */
export function openSearch(visit: Visit): Response {
  const language = preferredLanguage(visit.req.header('Accept-Language'));
  const say = words(language);
  const { origin } = visit.get('frame');
  const url = (type: string, template: string) =>
    `  <Url type="${type}" template="${escaped(template)}"/>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escaped(say('openSearch'))}</ShortName>`,
    `  <Description>${escaped(say('description'))}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Language>${language}</Language>`,
    url('text/html', `${origin}/${language}/suche?q={searchTerms}`),
    url('application/json', `${origin}/api/v1/search?q={searchTerms}`),
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      Vary: 'Accept-Language',
    },
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
