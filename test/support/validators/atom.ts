import { readXml, type XmlElement } from '../../../src/platform/files/read/index.ts';

const namespace = 'http://www.w3.org/2005/Atom';

/** RFC 4287, 4.1.1 and 4.1.2: how often an element may stand in a feed or an entry. */
const once = ['id', 'title', 'updated'] as const;
const atMostOnce = {
  feed: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
  entry: ['content', 'published', 'rights', 'source', 'summary'],
} as const;

/** RFC 3339 with the capitals that RFC 4287, 3.3 asks for. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What an Atom feed lacks of what RFC 4287 says it MUST have, one line each. */
export function atomProblems(xml: string): string[] {
  const feed = readXml(Buffer.from(xml));
  if (feed.name !== 'feed' || feed.attributes.xmlns !== namespace)
    return ['4.1.1: no atom:feed at the root'];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(childrenOf(entry, 'id')[0]));
  return [
    ...containerProblems(feed, 'feed'),
    ...entries.flatMap((entry, index) =>
      containerProblems(entry, 'entry').map((problem) => `entry ${index + 1}: ${problem}`),
    ),
    ...(new Set(ids).size === ids.length ? [] : ['4.1.1: two entries have the same id']),
    ...(childrenOf(feed, 'author').length > 0 ||
    entries.every((entry) => childrenOf(entry, 'author').length > 0)
      ? []
      : ['4.1.1: neither the feed nor every entry has an author']),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['4.1.1: no link to the feed itself']),
  ];
}

function containerProblems(element: XmlElement, kind: 'feed' | 'entry'): string[] {
  const count = (name: string) => childrenOf(element, name).length;
  const dates = ['updated', 'published'].flatMap((name) => childrenOf(element, name).map(textOf));
  const alternates = linksOf(element, 'alternate').map(
    ({ attributes }) => `${attributes.type} ${attributes.hreflang}`,
  );
  return [
    ...once.filter((name) => count(name) !== 1).map((name) => `4.1: not exactly one ${name}`),
    ...atMostOnce[kind].filter((name) => count(name) > 1).map((name) => `4.1: several ${name}`),
    ...(isAbsoluteIri(textOf(childrenOf(element, 'id')[0])) ? [] : ['4.2.6: id is no IRI']),
    ...dates.filter((date) => !isInstant(date)).map((date) => `3.3: ${date} is no instant`),
    ...childrenOf(element, 'author').flatMap(personProblems),
    ...childrenOf(element, 'category')
      .filter(({ attributes }) => !attributes.term)
      .map(() => '4.2.2: category without term'),
    ...childrenOf(element, 'link')
      .filter(({ attributes }) => !isAbsoluteIri(attributes.href ?? ''))
      .map(() => '4.2.7: link without an absolute href'),
    ...(new Set(alternates).size === alternates.length ? [] : ['4.1: two alternates of one kind']),
    ...(kind === 'entry' && count('content') === 0 && alternates.length === 0
      ? ['4.1.2: neither content nor alternate']
      : []),
  ];
}

function personProblems(person: XmlElement): string[] {
  const names = childrenOf(person, 'name').map(textOf);
  return names.length === 1 && names[0] !== '' ? [] : ['3.2: a person without exactly one name'];
}

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}

function isAbsoluteIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text);
}

/** A link without `rel` is an alternate (4.2.7.2). */
function linksOf(element: XmlElement, rel: string): readonly XmlElement[] {
  return childrenOf(element, 'link').filter(
    ({ attributes }) => (attributes.rel ?? 'alternate') === rel,
  );
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}
