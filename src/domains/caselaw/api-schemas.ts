import { z } from '../../platform/http/api.ts';
import { filterNames } from './address.ts';
import { treatments } from './decision.ts';

const text = (example: string, description: string) => z.string().openapi({ example, description });
const maybe = (example: string | null, description: string) =>
  z.string().nullable().openapi({ example, description });
const date = (example: string, description: string) =>
  z.string().openapi({ example, description, format: 'date' });

/** What a list tells of a decision. */
const head = {
  id: text('bgh-2023-01-17-2-str-87-22-b', 'Permanent name of the decision, part of its address.'),
  court: text('BGH', 'Short name of the court.'),
  chamber: maybe('2. Strafsenat', 'Chamber or senate, as far as the source says.'),
  date: date('2023-01-17', 'Day of the decision.'),
  fileNumbers: z
    .array(z.string())
    .openapi({ example: ['2 StR 87/22'], description: 'All file numbers, the first leads.' }),
  ecli: maybe('ECLI:DE:BGH:2023:170123B2STR87.22.0', 'European Case Law Identifier.'),
  type: text('Beschluss', 'Type of decision, in German.'),
  title: maybe('„Befördern“ setzt einen Ortswechsel voraus', 'Our heading, in German.'),
  url: text(
    'https://schnittstelle.example/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b',
    'The decision as a page.',
  ),
};

export const decisionItem = z.object(head).openapi('DecisionItem');

const facetValue = z
  .object({
    value: text('bgh', 'What to send as the parameter.'),
    label: text('BGH', 'Name of the value, in German.'),
    count: z.int().openapi({ example: 57 }),
  })
  .openapi('FacetValue');

export const decisionList = z
  .object({
    total: z.object({
      value: z.int().openapi({ example: 57 }),
      exact: z.boolean().openapi({ description: 'false: there are more than value.' }),
    }),
    items: z.array(decisionItem),
    facets: z.object(
      Object.fromEntries(filterNames.map((name) => [name, z.array(facetValue)])) as Record<
        (typeof filterNames)[number],
        z.ZodArray<typeof facetValue>
      >,
    ),
    next: z.string().nullable().openapi({
      example: null,
      description: 'Send it as cursor with otherwise the same parameters; null on the last page.',
    }),
  })
  .openapi('DecisionList');

const connection = z
  .object({
    decision: decisionItem.nullable().openapi({ description: 'null: not held here.' }),
    raw: text('BGH, Beschluss vom 20. Dezember 2022 – 2 StR 232/21', 'As the citing text has it.'),
    status: z.enum(['resolved', 'unresolved', 'ambiguous']),
    paragraphs: z
      .array(z.string())
      .openapi({ example: ['3'], description: 'Randnummern of the citing text that name it.' }),
    depth: z.int().openapi({ example: 2, description: 'How often the citing text names it.' }),
  })
  .openapi('Connection');

const treatment = z
  .object({
    decision: decisionItem.nullable().openapi({ description: 'null: not held here.' }),
    relation: z.enum(treatments),
    raw: text('BGH, 20.12.2022 – 2 StR 232/21', 'As it was entered.'),
    status: z.enum(['resolved', 'unresolved', 'ambiguous']),
    place: text('12', 'Randnummer or page of the treating decision; empty: not told.'),
  })
  .openapi('Treatment');

const code = (description: string) => text('', `${description}; empty: not recorded.`);
const count = z.int().nullable().openapi({ example: 2, description: 'null: not recorded.' });

const strings = (example: string[], description: string) =>
  z.array(z.string()).openapi({ example, description });

export const decisionDetail = z
  .object({
    ...head,
    courtId: text('bgh', 'What to send as court.'),
    courtName: text('Bundesgerichtshof', 'Full name of the court.'),
    documentNumber: maybe('KORE627872019', 'Number in the federal database.'),
    area: maybe('criminal', 'Area of law; null: not recorded.'),
    topic: maybe('core', 'core: about trafficking or exploitation itself; related; null: neither.'),
    leitsaetze: strings([], 'Leading sentences of the court.'),
    orientierungssatz: maybe(null, 'Orientation note.'),
    keywords: strings(['Zwangsprostitution'], 'Keywords.'),
    summary: z.object({
      de: maybe(null, 'Summary in German.'),
      en: maybe(null, 'Summary in English.'),
      plain: maybe(null, 'Summary in Leichte Sprache.'),
    }),
    reasoning: z
      .array(
        z.object({
          point: text('Ortswechsel erforderlich', 'A point of the reasoning in our words.'),
          where: text('12', 'Randnummer or page; empty: not told.'),
        }),
      )
      .openapi({ example: [], description: 'Main points of the reasoning.' }),
    practiceNote: maybe(null, 'What the decision means for counselling, in German.'),
    forms: strings(['sexual'], 'Forms of exploitation; empty: not recorded.'),
    acts: strings([], 'Acts of trafficking; empty: not recorded.'),
    means: strings([], 'Means of trafficking; empty: not recorded.'),
    purposes: strings([], 'Purposes; empty: not recorded.'),
    sector: maybe(null, 'Sector of work; null: not recorded.'),
    victims: z
      .array(
        z.object({
          number: count,
          sex: code('Code of the sex'),
          age: code('Code of the age at the time'),
          origin: code('Code of the origin'),
        }),
      )
      .openapi({ description: 'Coarse groups; empty: not recorded.' }),
    perpetrators: z
      .array(z.object({ number: count, relation: code('Code of the relation') }))
      .openapi({ description: 'Empty: not recorded.' }),
    outcome: z
      .object({
        sentenceMonths: z.number().optional(),
        suspended: z.boolean().optional(),
        confiscationEuro: z.number().optional(),
        damagesEuro: z.number().optional(),
        wageEuro: z.number().optional(),
        title: z.string().optional(),
      })
      .openapi({ example: { sentenceMonths: 48 }, description: 'Absent: not recorded.' }),
    final: z.boolean().nullable().openapi({ description: 'null: not recorded.' }),
    basis: z
      .enum(['full_text', 'headnote', 'secondary', 'metadata'])
      .openapi({ description: 'What the details rest on.' }),
    checked: maybe('2026-11-23', 'Day on which a person compared the record with its source.'),
    legallyChecked: maybe(null, 'Day on which somebody else than the author checked it legally.'),
    anonymisationChecked: maybe(null, 'Day on which two persons had read it for names.'),
    publishedElsewhere: strings(['NJW 2015, 1827'], 'Where else it is published.'),
    source: text('bundesgerichtshof.de', 'Where the record comes from.'),
    sourceUrl: maybe(null, 'Address of the source.'),
    licence: maybe('§ 5 UrhG (amtliches Werk)', 'Rights.'),
    norms: z.array(
      z.object({
        label: text('§ 232a Abs. 1 Nr. 1 StGB', 'The norm as it is cited.'),
        law: maybe('stgb', 'null: the law is not known here.'),
        section: maybe('232a', 'Section or article.'),
        version: maybe('2016-10-15', 'The wording that was meant, where the source says.'),
        origin: z
          .enum(['listed', 'text'])
          .openapi({ description: 'listed by the court or source, or found in the text.' }),
        url: maybe(null, 'The norm as a page.'),
      }),
    ),
    paragraphs: z.array(
      z.object({
        part: z.enum([
          'tenor',
          'tatbestand',
          'entscheidungsgruende',
          'gruende',
          'abweichende_meinung',
          'text',
        ]),
        number: maybe('3', 'Randnummer, where the court gave one.'),
        heading: z.boolean(),
        body: text('Die Revision hat Erfolg.', 'Plain text in German.'),
      }),
    ),
    cites: z.array(connection),
    citedBy: z.array(connection).openapi({ description: 'The newest hundred.' }),
    citedByCount: z.int().openapi({ example: 12 }),
    previous: z.array(connection).openapi({ description: 'Earlier instances.' }),
    later: z.array(connection).openapi({ description: 'Later instances.' }),
    treats: z.array(treatment).openapi({ description: 'How it stands to other decisions.' }),
    treatedBy: z.array(treatment).openapi({ description: 'How others stand to it.' }),
    links: text(
      'https://schnittstelle.example/api/v1/links?thing=decision%3Abgh-2023-01-17-2-str-87-22-b',
      'What the network links it with.',
    ),
    updated: z.string().openapi({ format: 'date-time', example: '2026-11-23T10:00:00Z' }),
  })
  .openapi('Decision');

export const problemDetails = z
  .object({
    type: text('about:blank', 'Kind of problem (RFC 9457).'),
    title: text('The request has values that do not fit.', 'What is wrong.'),
    status: z.int().openapi({ example: 400 }),
    errors: z
      .array(
        z.object({
          in: z.enum(['query', 'path', 'header', 'body']),
          name: text('limit', 'Which value.'),
          message: text('A whole number from 1 to 100.', 'What was expected.'),
        }),
      )
      .optional(),
  })
  .openapi('Problem');
