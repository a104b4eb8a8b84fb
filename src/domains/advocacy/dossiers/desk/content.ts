import { listOf, rowsOf, textOf, textsOf } from '../../../../core/desk/index.ts';
import type { Content, Row } from '../../../../platform/editable.ts';
import { deadlineOfRow, rowOfDeadline } from '../deadlines/desk/fields.ts';
import type {
  Dossier,
  DossierDeadline,
  Outcome,
  OwnStatement,
  Paper,
  Point,
  Stage,
} from '../dossier.ts';
import { optionalTexts, sourcedOf, sourceRow, textRow } from './fields.ts';

/** As the form at the desk holds it. */
export function contentOfDossier(dossier: Dossier): Content {
  return {
    kind: dossier.kind,
    ...textRow('title', dossier.title),
    ...textRow('lead', dossier.lead),
    ...textRow('balance', dossier.balance),
    asOf: dossier.asOf,
    norms: [...dossier.norms],
    topics: [...dossier.topics],
    stages: dossier.stages.map((one) => ({
      kind: one.kind,
      on: one.on ?? '',
      id: one.id,
      ...textRow('note', one.note),
      ...sourceRow(one),
    })),
    documents: dossier.documents.map(({ title, number, on, url, verified, source }) => ({
      title,
      number: number ?? '',
      on: on ?? '',
      url: url ?? '',
      verified: verified ? 'yes' : 'no',
      source,
    })),
    statements: dossier.statements.map(({ end, title, on, url }) => ({
      end: end ?? '',
      title,
      on: on ?? '',
      url: url ?? '',
    })),
    points: dossier.points.map((one) => ({
      id: one.id,
      ...textRow('asked', one.asked),
      provision: one.provision ?? '',
      demand: one.demand ?? '',
      stage: one.stage,
      ...sourceRow(one),
    })),
    outcomes: dossier.outcomes.map((one) => ({
      point: one.point,
      stage: one.stage,
      outcome: one.outcome,
      on: one.on ?? '',
      document: one.document ?? '',
      place: one.place ?? '',
      ...textRow('note', one.note),
      ...sourceRow(one),
    })),
    deadlines: dossier.deadlines.map((one) => ({
      id: one.id,
      ...rowOfDeadline(one),
      monitoring: one.monitoring ?? '',
    })),
  };
}

/** What a content says that has no problems. */
export function dossierOf(content: Content, slug: string): Dossier {
  return {
    slug,
    kind: textOf(content, 'kind') as Dossier['kind'],
    title: textsOf(content, 'title'),
    lead: textsOf(content, 'lead'),
    balance: optionalTexts(content as Row, 'balance'),
    asOf: textOf(content, 'asOf'),
    norms: listOf(content, 'norms'),
    topics: listOf(content, 'topics'),
    stages: rowsOf(content, 'stages').map(stageOf),
    documents: rowsOf(content, 'documents').map(paperOf),
    statements: rowsOf(content, 'statements').map(statementOf),
    points: rowsOf(content, 'points').map(pointOf),
    outcomes: rowsOf(content, 'outcomes').map(outcomeOf),
    deadlines: rowsOf(content, 'deadlines').map(deadlineOf),
  };
}

/** A stage that has no name of its own goes by its kind. */
function stageOf(row: Row): Stage {
  const kind = row.kind ?? '';
  return {
    id: row.id || kind,
    kind,
    on: row.on || null,
    note: optionalTexts(row, 'note'),
    ...sourcedOf(row),
  };
}

function paperOf(row: Row): Paper {
  const { verified, source } = sourcedOf(row);
  return {
    title: row.title ?? '',
    number: row.number || null,
    on: row.on || null,
    url: row.url || null,
    verified,
    source,
  };
}

function statementOf(row: Row): OwnStatement {
  return {
    end: row.end || null,
    title: row.title ?? '',
    on: row.on || null,
    url: row.url || null,
  };
}

function pointOf(row: Row): Point {
  return {
    id: row.id ?? '',
    stage: row.stage ?? '',
    asked: textsOf(row, 'asked'),
    provision: row.provision || null,
    demand: row.demand || null,
    ...sourcedOf(row),
  };
}

function outcomeOf(row: Row): Outcome {
  return {
    point: row.point ?? '',
    stage: row.stage ?? '',
    outcome: (row.outcome || 'open') as Outcome['outcome'],
    document: row.document || null,
    place: row.place || null,
    note: optionalTexts(row, 'note'),
    on: row.on || null,
    ...sourcedOf(row),
  };
}

function deadlineOf(row: Row): DossierDeadline {
  return { id: row.id ?? '', ...deadlineOfRow(row), monitoring: row.monitoring || null };
}
