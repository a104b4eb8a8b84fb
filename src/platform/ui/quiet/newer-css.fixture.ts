import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { type CssNode, parse, walk } from 'css-tree';

// Not by import: a bundle for Node 20 drops the attribute that JSON of a package needs.
const browserData = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

const {
  properties,
  selectors,
  types,
  'at-rules': atRules,
} = browserData.css as Record<string, Identifier> as {
  properties: Identifier;
  selectors: Identifier;
  types: Identifier;
  'at-rules': Identifier;
};

/**
 * What a style sheet uses that Chrome learned after `version`, or that MDN's compatibility data does not know:
 * properties, keywords, functions, units, selectors, at-rules, media features, nesting, and `gap` outside of a grid.
 * One entry per thing, such as "inset", "text-wrap: balance", ":is()", "@layer", "1dvh", "gap without grid".
 */
export function newerThan(version: number, css: string): string[] {
  const found = new Set<string>();
  const check = (name: string, ...places: (Identifier | undefined)[]) => {
    const statements = places.flatMap((place) => place?.__compat ?? []);
    if (!statements.some((statement) => since(statement, prefixOf(name)) <= version))
      found.add(name);
  };
  const ast = parse(css, {
    onParseError: (error) => found.add(`unreadable: ${error.message}`),
  });
  walk(ast, function (node) {
    const property = this.declaration?.property ?? '';
    const own = properties[withoutPrefix(property)];
    switch (node.type) {
      case 'Declaration':
        if (node.property.startsWith('--')) break;
        check(
          node.property,
          properties[withoutPrefix(node.property)],
          atRules[this.atrule?.name ?? '']?.[node.property],
        );
        if (/^(row-|column-)?gap$/.test(node.property) && !isGrid(this.block))
          found.add('gap without grid');
        break;
      case 'Identifier':
        // Of a property that is too new itself its keywords say nothing more.
        if (own?.[node.name] && !found.has(property) && !prefixOf(property))
          check(`${property}: ${node.name}`, own[node.name]);
        break;
      case 'Operator':
        if (property === 'content' && node.value === '/')
          check('content: alternative text', own?.alt_text);
        break;
      case 'Function':
        check(`${node.name}()`, ...functionPlaces(node.name, own));
        break;
      case 'Dimension':
        if (!oldUnits.has(node.unit)) check(`1${node.unit}`, ...unitPlaces(node.unit));
        break;
      case 'PseudoClassSelector':
        check(`:${node.name}${node.children ? '()' : ''}`, selectors[node.name]);
        if (node.name === 'not' && isList(node)) check(':not(a, b)', selectors.not?.selector_list);
        break;
      case 'PseudoElementSelector':
        check(`::${node.name}`, selectors[node.name]);
        break;
      case 'NestingSelector':
        check('nesting', selectors.nesting);
        break;
      case 'Atrule':
        check(`@${node.name}`, atRules[node.name]);
        if (this.rule) check('nesting', selectors.nesting);
        break;
      case 'Feature':
        check(`(${node.name})`, ...mediaPlaces(node.name));
        break;
      case 'FeatureRange':
        check('media range', atRules.media?.range_syntax);
        break;
    }
  });
  return [...found].sort();
}

/** First Chrome that has the feature, under the prefix if one is written; Infinity when none is known. */
function since(statement: CompatStatement, prefix: string): number {
  const support = [statement.support.chrome ?? []].flat();
  const versions = support
    .filter((one) => (one.prefix ?? '') === prefix && !one.flags && !one.alternative_name)
    .filter((one) => !one.version_removed && !one.partial_implementation)
    .map((one) => Number.parseFloat(String(one.version_added).replace('≤', '')));
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((one) => !Number.isNaN(one)));
}

function prefixOf(name: string): string {
  return /^-[a-z]+-/.exec(name)?.[0] ?? '';
}

function withoutPrefix(property: string): string {
  return property.slice(prefixOf(property).length);
}

/** Data on functions stands with the property that takes them, or with the type that they make. */
function functionPlaces(name: string, property: Identifier | undefined) {
  const kinds = ['basic-shape', 'transform-function', 'filter-function', 'gradient', 'color'];
  return [
    property?.[name],
    types[name],
    properties['grid-template-columns']?.[name],
    ...kinds.map((kind) => types[kind]?.[name]),
  ];
}

/** Every browser has had these from its first version. */
const oldUnits = new Set(['px', 'em', 'rem', 'pt', 'mm', 'cm', 'deg', 's', 'ms', 'fr']);

function unitPlaces(unit: string) {
  const size = { d: 'dynamic', l: 'large', s: 'small' }[unit[0] ?? ''];
  const ofViewport = size && /^[dls]v/.test(unit) && `viewport_percentage_units_${size}`;
  return [types.length?.[ofViewport || unit]];
}

function mediaPlaces(feature: string) {
  return [atRules.media?.[feature], atRules.media?.[feature.replace(/^(min|max)-/, '')]];
}

function isGrid(block: CssNode | null): boolean {
  if (block?.type !== 'Block') return false;
  return block.children
    .toArray()
    .some(
      (node) =>
        node.type === 'Declaration' &&
        node.property === 'display' &&
        /grid/.test(JSON.stringify(node.value)),
    );
}

function isList(selector: CssNode): boolean {
  let count = 0;
  walk(selector, (node) => {
    if (node.type === 'Selector') count++;
  });
  return count > 1;
}
