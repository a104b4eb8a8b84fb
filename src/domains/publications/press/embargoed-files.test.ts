import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { makeRawPdf } from '../../../platform/files/read/pdf.fixture.ts';
import { type CatalogueSite, openCatalogueSite } from '../catalogue/catalogue-site.fixture.ts';
import { addFiles, publish } from '../full-text/published.fixture.ts';

const start = systemClock();
let now = start;
let site: CatalogueSite;
before(async () => {
  site = await openCatalogueSite('http://localhost:3000', () => now);
});
after(() => site.close());

test('a file of a release under an embargo is fetched by nobody before its moment', async () => {
  const moment = start.add({ hours: 2 }).toZonedDateTimeISO('Europe/Berlin').with({ second: 0 });
  const fields = {
    kind: 'press',
    publishedOn: moment.toPlainDate().toString(),
    embargoDay: moment.toPlainDate().toString(),
    embargoTime: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
    titleDe: 'Beispiel-Sperrfrist',
    bodyDe: 'Beispiel-Text',
  };
  const answer = await site.ask('Anna', '/de/redaktion/meldungen/neu', fields);
  const place = (answer.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  const file = new File([new Uint8Array(makeRawPdf())], 'beispiel.pdf');
  await addFiles(site, place, { ...fields, 'files.neu': [file] });
  const draft = await (await site.ask('Anna', `${place}/entwurf`)).text();
  const hash = /\/dateien\/([0-9a-f]{64})/.exec(draft)?.[1];
  assert.ok(hash);
  await publish(site, place);

  const told = await (await site.ask('Anna', `${place}?getan=veroeffentlicht`)).text();
  assert.deepEqual(validateHtml(told), []);
  assert.match(
    told,
    /Freigegeben, noch gesperrt.*Freigegeben. Lesen kann das erst.*Bis .* Uhr steht/s,
  );
  assert.doesNotMatch(told, /Ab jetzt ist|Das ist öffentlich/);

  const status = async () => (await site.get(`/dateien/${hash}/beispiel.pdf`)).status;
  const { epochMilliseconds } = moment.toInstant();
  assert.equal(await status(), 404);
  now = start.add({ milliseconds: epochMilliseconds - start.epochMilliseconds - 1000 });
  assert.equal(await status(), 404);
  now = now.add({ seconds: 1 });
  assert.equal(await status(), 200);
});
