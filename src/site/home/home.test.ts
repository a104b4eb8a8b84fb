import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { tongues } from '../../platform/i18n/index.ts';
import { sampleHome } from './journeys/sample-home.tsx';

test('the start page is valid HTML in both languages and modes', () => {
  for (const language of ['de', 'en'] as const)
    for (const mode of ['production', 'demonstration'] as const)
      assert.deepEqual(validateHtml(sampleHome(language, { mode })), [], `${language} ${mode}`);
});

test('help stands first and its numbers are real, in a demonstration too', () => {
  for (const mode of ['production', 'demonstration'] as const) {
    const main = sampleHome('de', { mode }).split('<main')[1] ?? '';
    assert.match(main, /^[^>]*><div class="home-fields"><section class="home-help" id="hilfe"/);
    assert.match(
      main,
      /Notruf.*href="tel:110".*href="tel:112".*Hilfetelefon Gewalt gegen Frauen.*href="tel:116016"/,
    );
    assert.match(
      main,
      /keine Beratungsstelle.*href="tel:\+493023125000".*href="mailto:info@example\.org"/,
    );
  }
});

test('the way to a counselling centre stands before everything else, help in every language beside it', () => {
  const main = sampleHome('de').split('<main')[1] ?? '';
  assert.match(
    main,
    /<h1[^>]*>Ich brauche Hilfe<.*?<a class="button home-call" href="\/de\/hilfe\/orte">/,
  );
  for (const { code, name } of tongues) {
    const href = code === 'de' || code === 'en' ? `/${code}/` : `/${code}/hilfe`;
    assert.ok(main.includes(`href="${href}"`) && main.includes(`<bdi>${name}</bdi>`), code);
  }
  assert.match(main, /Leichter Sprache.*Gebärdensprache gibt es noch nicht/);
});

test('only what has an address is linked, and a group without links is not shown', () => {
  const html = sampleHome('de', {
    links: { decisions: '/de/rechtsprechung', help: '/de/hilfe', centres: '/de/hilfe/orte' },
  });
  assert.match(html, /Für Fachkräfte/);
  assert.doesNotMatch(
    html,
    /Für Forschung und Programme|Kontakt zur Geschäftsstelle|href="undefined"/,
  );
});

test('the search asks by GET, and its examples are searches', () => {
  const html = sampleHome('en');
  assert.match(html, /<form [^>]*class="search" action="\/en\/rechtsprechung" method="get">/);
  for (const query of ['%C2%A7+232a+StGB', 'Menschenhandel', '3+StR+132%2F20'])
    assert.ok(html.includes(`href="/en/rechtsprechung?q=${query}"`), query);
});

test('the search over everything stands beside that of the case law, and takes along what was typed', () => {
  const html = sampleHome('de');
  const [, form] = /form="([^"]+)" formaction="\/de\/suche">Alles durchsuchen/.exec(html) ?? [];
  assert.ok(form && html.includes(`<form id="${form}"`), form);
});

test('a decision without a title is named by its court line, once', () => {
  const html = sampleHome('de').replaceAll('\u00a0', ' ');
  assert.match(html, /18\. Dezember 2024.*Beispiel-Titel &lt;einer&gt; Entscheidung.*2 StR 1\/00/);
  assert.equal(html.match(/2 StR 2\/00/g)?.length, 1);
});

test('an empty collection says so', () => {
  const html = sampleHome('de', { newest: [], counts: { decisions: 0, courts: 0, norms: 0 } });
  assert.match(html, /Noch keine Entscheidungen eingespielt/);
  assert.match(html, /<dd>0<\/dd>/);
  assert.equal(html.match(/<dd>/g)?.length, 1);
  assert.deepEqual(validateHtml(html), []);
});
