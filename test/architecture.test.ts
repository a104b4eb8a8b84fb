import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { filesBelow, root } from './support/files.ts';

/** Who may call whom: ../shared/design/house.md; an edge that is not here needs a decision record. */
const edges: Record<string, readonly string[]> = {
  help: ['directory', 'norms'],
  caselaw: ['norms'],
  publications: ['norms'],
  monitoring: ['norms'],
  advocacy: ['norms', 'monitoring', 'publications'],
  casework: ['directory'],
  membership: ['directory', 'donations'],
  trainings: ['directory'],
  exchange: ['directory'],
  about: ['donations'],
};

const packagesInDomains = /^(hono|kysely|zod|d3-[a-z]+|topojson-client)(\/|$)/;
const packagesInViews = /^hono\/jsx(\/|$)/;

type Import = { file: string; target: string; typeOnly: boolean };

const sources = filesBelow('src', ['.ts', '.tsx']).filter(
  (file) => !/\.(test|browser|fixture)\.tsx?$/.test(file),
);
const imports = sources.flatMap(importsOf);

test('the checker reads every source file and finds imports in nearly all of them', () => {
  assert.equal(sources.length, countSources(join(root, 'src')));
  const readable = new Set(imports.map((one) => one.file));
  assert.ok(sources.length > 20, `only ${sources.length} files were seen`);
  assert.ok(
    readable.size > sources.length / 2,
    `imports were seen in ${readable.size} of ${sources.length} files only`,
  );
});

test('platform knows no domain, core or site', () => {
  refuse(
    (one) =>
      room(one.file) === 'platform' && ['core', 'domains', 'site'].includes(room(one.target)),
  );
});

test('nobody imports site, except main.ts', () => {
  refuse(
    (one) => room(one.target) === 'site' && room(one.file) !== 'site' && one.file !== 'src/main.ts',
  );
});

test('domains import one another only through index.ts and along the edges', () => {
  refuse((one) => {
    const from = domain(one.file);
    const to = domain(one.target);
    if (!from || !to || from === to) return false;
    const viaDoor = /^src\/(domains|core)\/[^/]+\/index\.tsx?$/.test(one.target);
    const allowed =
      to.startsWith('core/') ||
      (edges[from.replace('domains/', '')] ?? []).includes(to.replace('domains/', ''));
    return !viaDoor || !allowed;
  });
});

test('site reaches a domain only through its index.ts', () => {
  refuse(
    (one) =>
      (room(one.file) === 'site' || one.file === 'src/main.ts') &&
      room(one.target) === 'domains' &&
      !/^src\/domains\/[^/]+\/index\.tsx?$/.test(one.target),
  );
});

test('domains and core take npm packages only from the list; others get a door in platform', () => {
  refuse(
    (one) =>
      ['domains', 'core'].includes(room(one.file)) &&
      !one.file.includes('/browser/') &&
      isPackage(one.target) &&
      !one.target.startsWith('node:') &&
      !packagesInDomains.test(one.target),
  );
});

test('views turn ready data into HTML: no SQL, no plural files of their domain, nothing asynchronous', () => {
  refuse(
    (one) =>
      one.file.includes('/views/') && isPackage(one.target) && !packagesInViews.test(one.target),
  );
  const views = sources.filter((file) => file.includes('/views/'));
  for (const file of views)
    assert.doesNotMatch(code(file), /\basync\b|\bawait\b|\bfetch\(/, `${file} is asynchronous`);
});

test('browser scripts and server files stay apart', () => {
  refuse((one) => one.file.includes('/browser/') && one.target.startsWith('node:'));
  refuse((one) => one.target.includes('/browser/') && !one.file.includes('/browser/'));
});

test('domains know no circle', () => {
  const graph = new Map<string, Set<string>>();
  for (const one of imports) {
    const from = domain(one.file);
    const to = domain(one.target);
    if (from && to && from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  for (const start of graph.keys())
    assert.ok(!reaches(graph, start, start), `${start} imports itself through others`);
});

function refuse(isForbidden: (one: Import) => boolean): void {
  const found = imports.filter(isForbidden).map((one) => `${one.file} → ${one.target}`);
  assert.deepEqual(found, []);
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[\w\s{},*$]*?\bfrom\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of code(file).matchAll(pattern)) {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    found.push({ file, target: resolve(file, target), typeOnly: Boolean(match[1]) });
  }
  return found;
}

function resolve(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
}

function code(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function room(path: string): string {
  return path.startsWith('src/') ? (path.split('/')[1] ?? '') : '';
}

function domain(path: string): string | null {
  const match = /^src\/(domains|core)\/([^/]+)\//.exec(path);
  return match ? (match[1] === 'core' ? `core/${match[2]}` : `domains/${match[2]}`) : null;
}

function isPackage(target: string): boolean {
  return !target.startsWith('src/');
}

function reaches(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  goal: string,
): boolean {
  const seen = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return false;
}

/** Counts in another way than filesBelow, so that neither can go blind alone. */
function countSources(folder: string): number {
  return readdirSync(folder).reduce((count, name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return count + countSources(path);
    return /\.tsx?$/.test(name) && !/\.(test|browser|fixture)\.tsx?$/.test(name)
      ? count + 1
      : count;
  }, 0);
}
