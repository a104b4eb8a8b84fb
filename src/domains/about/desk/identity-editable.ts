import type { Kysely } from 'kysely';
import { secondReading } from '../../../core/desk/index.ts';
import type { CheckedDraft, Content, Editable, Problem } from '../../../platform/editable.ts';
import { findIdentity, writeIdentity } from '../identities.ts';
import { refreshIdentity } from '../identity.ts';
import { identityData } from '../identity-data.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { contentOf, dataOf, fieldOfPath } from './identity-content.ts';
import { identityForm } from './identity-form.ts';

/** There is one network. */
const theKey = 'network';
const title = 'Angaben über das Netzwerk';

/** Who the network is: name, contact, account, goals, imprint; no line of it changes without a second person. */
export const identityEditable: Editable = {
  kind: 'identity',
  segment: 'netzwerk',
  name: { de: title, en: 'Facts about the network' },
  one: { de: title, en: 'Facts about the network' },
  weight: 60,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'none',
  form: async () => identityForm,
  title: () => title,
  list: async (db, { text }) => {
    const isThere = title.toLowerCase().includes(text.toLowerCase()) && (await findIdentity(db));
    return isThere ? { total: 1, found: [{ key: theKey, title }] } : { total: 0, found: [] };
  },
  read: async (db, key) => {
    const data = key === theKey ? await findIdentity(db) : null;
    return data && { content: contentOf(data), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { content, at }) => {
    await writeIdentity(db, identityData.parse(await wholeData(db, content)), at);
    return { key: theKey };
  },
  withdraw: async () => {
    throw new Error('The network cannot be withdrawn.');
  },
  afterwards: refreshIdentity,
  address: async (_db, _key, language) => `/${language}/${paths.about}`,
};

async function problemsOf(
  db: Kysely<unknown>,
  { content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const result = identityData.safeParse(await wholeData(db, content));
  const fields = new Set(
    (result.error?.issues ?? []).flatMap(({ path }) => fieldOfPath(path) ?? []),
  );
  const say = words(language);
  return [...fields].map((field) => ({ field, message: say(messageKey(field)) }));
}

async function wholeData(db: Kysely<unknown>, content: Content): Promise<unknown> {
  return dataOf(content, (await findIdentity(db))?.languages ?? ['de', 'en']);
}

function messageKey(field: string) {
  switch (field) {
    case 'account-iban':
      return 'desk.iban';
    case 'account-bic':
      return 'desk.bic';
    case 'contact-phone-dial':
      return 'desk.dial';
    case 'memberOrganisations-asOf':
      return 'desk.month';
    default:
      return field.startsWith('conciliation-') ? 'desk.conciliation' : 'desk.wrong';
  }
}
