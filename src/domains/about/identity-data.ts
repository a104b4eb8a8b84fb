import { z } from 'zod';
import { languages } from '../../platform/i18n/index.ts';
import { compactIban, isIban } from './iban.ts';

const text = z.string().trim().min(1);
const inLanguages = z.record(z.enum(languages), text);
const listInLanguages = z.record(z.enum(languages), z.array(text).min(1));

/** null: not given yet, and the pages say so. false: there is none, and the line is left out. */
const givenLater = text.nullable().or(z.literal(false));

const contact = z.strictObject({
  street: text,
  addition: text.nullable(),
  postcode: text,
  town: text,
  phone: z.strictObject({
    written: text,
    dial: z.string().regex(/^\+\d{6,15}$/, 'must be "+", country code and number (E.164)'),
  }),
  fax: text.nullable(),
  email: z.email(),
  website: z.url({ protocol: /^https?$/ }),
});

const account = z.strictObject({
  bank: text,
  iban: z.string().refine(isIban, 'must be an IBAN whose check digits hold').transform(compactIban),
  bic: z.string().regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'must be a BIC (ISO 9362)'),
});

/** Details that § 5 DDG, § 18 MStV and Art. 13 DSGVO ask for, as far as they exist. */
const imprint = z.strictObject({
  representatives: z.array(text).min(1).nullable(),
  register: givenLater,
  vatId: givenLater,
  businessId: givenLater,
  editor: givenLater,
  dataProtectionOfficer: givenLater,
  hosting: givenLater,
  sourceCode: z.url({ protocol: /^https?$/ }).nullable(),
});

/** The form of identity.json; data/SOURCE.md says what the fields mean. */
export const identityData = z.strictObject({
  name: text,
  shortName: text,
  legalForm: inLanguages,
  seat: text,
  founded: z.int().min(1000).max(9999),
  slogan: inLanguages,
  languages: z.array(z.enum(languages)).min(1),
  source: inLanguages,
  contact,
  account,
  introduction: listInLanguages,
  goals: listInLanguages,
  fieldsOfWork: listInLanguages,
  memberOrganisations: z.strictObject({
    count: z.int().positive(),
    asOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a year and month, such as 2022-07'),
  }),
  memberKinds: listInLanguages,
  memberships: z.array(z.strictObject({ name: text, abbreviation: text.nullable() })),
  conciliation: z
    .strictObject({ name: inLanguages, website: z.url({ protocol: /^https?$/ }) })
    .nullable(),
  imprint,
});

export type IdentityData = z.infer<typeof identityData>;
