import { freeSlug } from '../../../../core/accounts/index.ts';
import { secondReading, textOf } from '../../../../core/desk/index.ts';
import { systemClock, todayOf } from '../../../../platform/clock/index.ts';
import type { Editable } from '../../../../platform/editable.ts';
import { findDemand, listDemands } from '../demands.ts';
import { demandPath } from '../paths.ts';
import { removeDemand, writeDemand } from '../stored-demands.ts';
import { DemandDetails } from '../views/demand-page.tsx';
import { contentOfDemand, demandOf } from './content.ts';
import { demandForm } from './form.ts';
import { demandProblems } from './problems.ts';

/** Demands; the key is the last part of the address, which stays when the title changes. */
export const demandEditable: Editable = {
  kind: 'demand',
  segment: 'forderungen',
  name: { de: 'Forderungen', en: 'Demands' },
  one: { de: 'Forderung', en: 'Demand' },
  newOne: { de: 'Neue Forderung', en: 'New demand' },
  weight: 78,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => demandForm,
  title: (content) => textOf(content, 'titleDe'),
  list: async (db, { text, limit, offset }) => {
    const found = (await listDemands(db))
      .map(({ slug, title }) => ({ key: slug, title: title.de }))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
  },
  read: async (db, key) => {
    const one = await findDemand(db, key);
    return one && { content: contentOfDemand(one), organisationId: null };
  },
  check: demandProblems,
  publish: async (db, { key, content, at }) => {
    const slug = key ?? freeSlug(textOf(content, 'titleDe'), await usedSlugs(db));
    await writeDemand(db, demandOf(content, slug), { at, isNew: key === null });
    return { key: slug };
  },
  withdraw: removeDemand,
  address: async (_db, key, language) => demandPath(language, key),
  preview: async (_db, content, language) => {
    const typed = demandOf(content, '');
    const one = { ...typed, states: typed.states.filter(({ on }) => on !== '') };
    const today = todayOf(systemClock());
    return <DemandDetails one={one} updated={null} today={today} language={language} />;
  },
  styles: ['demands.css'],
};

async function usedSlugs(db: Parameters<Editable['read']>[0]): Promise<Set<string>> {
  return new Set((await listDemands(db)).map(({ slug }) => slug));
}
