import type { CourtDirectory } from '../courts.ts';
import type { DecisionRecord } from '../decision.ts';
import { fileNumberKey, type Identity, identityKey, typeKey, typeName } from '../identity.ts';
import type { Values } from '../import/values.ts';
import { instanceText, paragraphsHash } from '../import/values-of.ts';
import { newWorking, type Working } from '../import/working.ts';
import { toParagraphs } from '../intake/paragraphs.ts';
import { columnsOf } from './changes.ts';
import type { Entered } from './entered.ts';

/** What a decision is at the court that was entered. Throws when nobody knows the court: the form's check says so before. */
export function identityOf(now: Entered, courts: CourtDirectory): Identity {
  const courtId = courts.resolve(now.court, now.ecli);
  if (courtId === null) throw new Error('The court of a release is not known.');
  return {
    courtId,
    date: now.date,
    firstFileNumberKey: fileNumberKey(now.fileNumbers[0] ?? ''),
    typeKey: typeKey(now.type),
  };
}

/**
 * The decision as it is to be stored: only what was changed here differs from what is stored, and is marked as edited, so
 * that imports leave it alone. stored: null for a new one. ordinal: for a new identity.
 */
export function workingOf(
  id: string,
  stored: Working | null,
  now: Entered,
  fields: ReadonlySet<string>,
  identity: Identity,
  ordinal: number,
): Working {
  const columns = columnsOf(fields);
  const before = stored ?? { ...newWorking({ identity, record: now }, ordinal), id };
  const isMoved = stored !== null && identityKey(stored.identity) !== identityKey(identity);
  const paragraphs = columns.has('paragraphs') ? toParagraphs(now.text) : null;
  const values = valuesOf(now, paragraphs);
  const told = Object.entries(values).filter(([field]) => columns.has(field));
  const changed = [...told.map(([field]) => field as keyof Values)];
  return {
    ...before,
    slug: isMoved ? null : before.slug,
    formerSlug: isMoved ? before.slug : null,
    identity,
    ordinal: isMoved ? ordinal : before.ordinal,
    type: fields.has('type') ? typeName(now.type) : before.type,
    basis: fields.has('basis') ? now.basis : before.basis,
    source: fields.has('source') ? now.source : before.source,
    fileNumbers: columns.has('file_numbers') ? distinct(now.fileNumbers) : before.fileNumbers,
    values: { ...before.values, ...(Object.fromEntries(told) as Partial<Values>) },
    // Whoever edits a decision here stands for what it is: no import moves it or joins it with another.
    edited: new Set([...before.edited, ...columns, 'identity']),
    changed: new Set([
      ...changed,
      'identity',
      ...(columns.has('file_numbers') ? (['file_numbers'] as const) : []),
      // The edge back from an earlier instance bears the name of this decision.
      ...(isMoved ? (['previous'] as const) : []),
    ]),
    paragraphs,
    previous: now.previous,
  };
}

function valuesOf(now: Entered, paragraphs: DecisionRecord['paragraphs'] | null) {
  return {
    chamber: now.chamber,
    ecli: now.ecli,
    title: now.title,
    leitsaetze: now.leitsaetze,
    orientierungssatz: now.orientierungssatz,
    keywords: now.keywords,
    summary_de: now.summaryDe,
    summary_en: now.summaryEn,
    area: now.area,
    forms: now.forms,
    acts: now.acts,
    means: now.means,
    purposes: now.purposes,
    outcome: now.outcome,
    topic: now.topic,
    source_url: now.sourceUrl,
    licence: now.licence,
    norms: [...new Set(now.norms)].sort(),
    previous: now.previous.map(instanceText).sort(),
    paragraphs: paragraphsHash(paragraphs ?? []),
  };
}

function distinct(numbers: readonly string[]): string[] {
  const first = new Map([...numbers].reverse().map((number) => [fileNumberKey(number), number]));
  return [...first.values()].reverse();
}
