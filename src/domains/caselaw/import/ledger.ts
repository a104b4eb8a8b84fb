import { ecliKey, identityKey } from '../identity.ts';
import type { Finding } from './candidate.ts';
import type { Prepared } from './prepare.ts';
import { betterBasis, type Field, mergeValues } from './values.ts';
import { valuesOf } from './values-of.ts';
import { addFileNumbers, newWorking, type Working } from './working.ts';

export type ImportRecord = {
  readonly source: string;
  readonly sourceId: string;
  decisionId: string;
  hash: string;
  findings: readonly Finding[];
  fields: readonly string[];
};

export type Outcome = {
  readonly ending: 'new' | 'changed' | 'unchanged';
  readonly findings: readonly Finding[];
};

type Placed = { readonly working: Working; readonly how: 'found' | 'moved' | 'new' };

/**
 * The decisions that a batch touches and what becomes of them. Pure: ledger-load.ts fills it, ledger-save.ts writes
 * what changed.
 */
export class Ledger {
  readonly decisions = new Map<string, Working>();
  readonly records = new Map<string, ImportRecord>();
  readonly dirtyRecords = new Set<ImportRecord>();
  /** Decisions that became one with another: their id to the other's. */
  readonly absorbed = new Map<string, string>();
  readonly #byIdentity = new Map<string, Working[]>();
  readonly #byEcli = new Map<string, Working>();

  addDecision(one: Working): void {
    this.decisions.set(one.id, one);
    this.#index(one);
  }

  addRecord(one: ImportRecord): void {
    this.records.set(recordKey(one), one);
  }

  apply(one: Prepared): Outcome {
    const known = this.records.get(recordKey(one));
    if (known?.hash === one.hash) return { ending: 'unchanged', findings: known.findings };
    const findings: Finding[] = [...one.findings];
    const { working, how } = this.#place(one, known, findings);
    const owned = new Set(known?.decisionId === working.id ? known.fields : []);
    const { filled, isChanged } = this.#merge(working, one, owned, findings);
    this.#remember(one, known, working, findings, filled);
    if (how === 'new') return { ending: 'new', findings };
    return { ending: how === 'moved' || isChanged ? 'changed' : 'unchanged', findings };
  }

  /** The decision that a record belongs to: found, moved to the record's new identity, or made. */
  #place(one: Prepared, known: ImportRecord | undefined, findings: Finding[]): Placed {
    const current = known && this.decisions.get(known.decisionId);
    if (current && identityKey(current.identity) === identityKey(one.identity))
      return { working: current, how: 'found' };
    const target = this.#find(one, findings);
    const mayMove = current && current.records === 1 && !current.edited.has('identity');
    if (current && mayMove && !target) {
      this.#move(current, one);
      return { working: current, how: 'moved' };
    }
    if (current && mayMove && target) this.#absorb(current, target);
    else if (current) current.records -= 1;
    if (target) return { working: target, how: current ? 'moved' : 'found' };
    const working = newWorking(one, this.#ordinalFor(one));
    this.addDecision(working);
    return { working, how: 'new' };
  }

  /** The decision of this identity; of several the one with the record's ECLI, or without any. */
  #find(one: Prepared, findings: Finding[]): Working | null {
    const all = this.#byIdentity.get(identityKey(one.identity)) ?? [];
    const { ecli } = one.record;
    if (ecli === null) return all[0] ?? null;
    const same = all.find(
      (each) => each.values.ecli !== null && ecliKey(each.values.ecli) === ecliKey(ecli),
    );
    const without = all.find((each) => each.values.ecli === null);
    const [other] = all;
    if (!same && !without && other)
      findings.push({
        field: 'ecli',
        reason: `a decision of the same court, day, file number and type has ${other.values.ecli}; taken as another`,
      });
    return same ?? without ?? null;
  }

  #ordinalFor(one: Prepared): number {
    const all = this.#byIdentity.get(identityKey(one.identity)) ?? [];
    return 1 + Math.max(0, ...all.map((each) => each.ordinal));
  }

  #merge(
    working: Working,
    one: Prepared,
    owned: ReadonlySet<string>,
    findings: Finding[],
  ): { filled: readonly Field[]; isChanged: boolean } {
    const { record } = one;
    const numbers = working.fileNumbers.length;
    this.#unindex(working);
    const incoming = valuesOf(record, this.#freeEcli(working, record.ecli, findings));
    const merged = mergeValues(working.values, incoming, owned, working.edited);
    working.values = { ...working.values, ...merged.set };
    for (const field of Object.keys(merged.set) as Field[]) working.changed.add(field);
    if ('paragraphs' in merged.set) working.paragraphs = record.paragraphs;
    if ('previous' in merged.set) working.previous = record.previous;
    if (Object.keys(merged.set).length > 0 && !working.edited.has('basis'))
      working.basis = betterBasis(working.basis, record.basis);
    if (working.values.area === null && one.derivedArea && !working.edited.has('area')) {
      working.values = { ...working.values, area: one.derivedArea };
      working.changed.add('area');
    }
    addFileNumbers(working, record.fileNumbers);
    this.#index(working);
    findings.push(...merged.findings);
    const isChanged = Object.keys(merged.set).length > 0 || working.fileNumbers.length > numbers;
    return { filled: merged.filled, isChanged };
  }

  /** An ECLI that another decision has stays there. */
  #freeEcli(working: Working, ecli: string | null, findings: Finding[]): string | null {
    const owner = ecli === null ? undefined : this.#byEcli.get(ecli.toUpperCase());
    if (!owner || owner.id === working.id) return ecli;
    findings.push({
      field: 'ecli',
      reason: `${ecli} belongs to another decision, ${owner.slug ?? 'of this import'}`,
    });
    return null;
  }

  #move(working: Working, one: Prepared): void {
    this.#unindex(working);
    working.ordinal = this.#ordinalFor(one);
    working.identity = one.identity;
    working.type = one.record.type;
    working.formerSlug ??= working.slug;
    working.slug = null;
    working.fileNumbers = [];
    working.changed.add('identity').add('file_numbers');
    this.#index(working);
  }

  #absorb(from: Working, into: Working): void {
    this.#unindex(from);
    this.decisions.delete(from.id);
    this.absorbed.set(from.id, into.id);
    into.changed.add('identity');
  }

  #remember(
    one: Prepared,
    known: ImportRecord | undefined,
    working: Working,
    findings: readonly Finding[],
    fields: readonly Field[],
  ): void {
    const { source, sourceId, hash } = one;
    const record = known ?? { source, sourceId, decisionId: working.id, hash, findings, fields };
    if (!known || known.decisionId !== working.id) working.records += 1;
    Object.assign(record, { decisionId: working.id, hash, findings, fields });
    this.addRecord(record);
    this.dirtyRecords.add(record);
  }

  #index(one: Working): void {
    const key = identityKey(one.identity);
    const all = (this.#byIdentity.get(key) ?? []).filter((each) => each !== one);
    this.#byIdentity.set(
      key,
      [...all, one].sort((a, b) => a.ordinal - b.ordinal),
    );
    if (one.values.ecli) this.#byEcli.set(one.values.ecli.toUpperCase(), one);
  }

  #unindex(one: Working): void {
    const key = identityKey(one.identity);
    this.#byIdentity.set(
      key,
      (this.#byIdentity.get(key) ?? []).filter((each) => each !== one),
    );
    if (one.values.ecli) this.#byEcli.delete(one.values.ecli.toUpperCase());
  }
}

/** Key of an import record in maps. */
export function recordKey({ source, sourceId }: { source: string; sourceId: string }): string {
  return `${source}\n${sourceId}`;
}
