import { z } from '../../../platform/http/api.ts';
import { sourced, texts } from '../../../platform/http/api-answers.ts';
import { deadlineKinds } from './deadlines/deadline.ts';
import { dossierKinds, outcomeKinds } from './dossier.ts';

const partial = z
  .string()
  .nullable()
  .describe('ISO 8601, as exact as it is known.')
  .openapi({ example: '2025-10' });

const outcome = z.object({
  stage: z.string().describe('Id of the stage at which it came.'),
  outcome: z.enum(outcomeKinds),
  document: z.string().nullable().describe('Number or title of a document of the dossier.'),
  place: z.string().nullable(),
  note: texts.nullable(),
  on: partial,
  ...sourced,
});

/** A dossier as the interface gives it. */
export const dossier = z.object({
  slug: z.string().openapi({ example: 'umsetzung-richtlinie-2024-1712' }),
  url: z.url(),
  kind: z.enum(dossierKinds),
  title: texts,
  lead: texts,
  balance: texts.nullable(),
  asOf: z.string().describe('Up to which day somebody looked what had happened.'),
  currentStage: z.string().nullable().describe('Id of the last stage that has come.'),
  norms: z.array(z.string().openapi({ example: '§ 232 StGB' })),
  topics: z.array(z.string()),
  stages: z.array(
    z.object({ id: z.string(), kind: z.string(), on: partial, note: texts.nullable(), ...sourced }),
  ),
  documents: z.array(
    z.object({
      title: z.string(),
      number: z.string().nullable(),
      on: partial,
      url: z.url().nullable(),
      verified: sourced.verified,
      source: sourced.source,
    }),
  ),
  statements: z.array(
    z.object({
      end: z.string().nullable().describe('"kind:id" of something on this site.'),
      title: z.string(),
      on: partial,
      url: z.url().nullable(),
    }),
  ),
  points: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      stage: z.string().describe('Id of the stage at which it was asked.'),
      asked: texts,
      provision: z.string().nullable(),
      demand: z.string().nullable().describe('Id of the demand that it brings into the process.'),
      outcome: outcome.nullable().describe('The newest; null: nobody has looked it up.'),
      outcomes: z.array(outcome).describe('At every stage.'),
      ...sourced,
    }),
  ),
  deadlines: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(deadlineKinds),
      title: texts,
      on: z.string(),
      asked: texts.nullable(),
      ...sourced,
    }),
  ),
});

/** A deadline of the radar as the interface gives it. */
export const deadline = z.object({
  id: z.string().openapi({ example: 'dossier_umsetzung-richtlinie-2024-1712_umsetzung' }),
  url: z.url(),
  kind: z.enum(deadlineKinds),
  title: texts,
  on: z.string().describe('ISO 8601, a day or a month.').openapi({ example: '2026-07-15' }),
  daysLeft: z.int().describe('To its last day in Germany; below 0: it has passed.'),
  place: texts.nullable().describe('Dossier or body that it belongs to.'),
  asked: texts.nullable().describe('Who is asked.'),
  ...sourced,
});
