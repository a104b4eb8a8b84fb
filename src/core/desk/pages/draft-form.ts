import type { Content, Editable, Problem, Section, Source } from '../../../platform/editable.ts';
import type { PdfAccess } from '../../../platform/files/read/index.ts';
import { receivedAccess } from '../files/index.ts';
import type { Thing } from '../thing.ts';
import type { Transaction } from './place.ts';

/** A form of a thing as it is shown. */
export type DraftForm = {
  readonly sections: readonly Section[];
  readonly content: Content;
  /** Of the thing; null: it is a new one. */
  readonly revision: number | null;
  readonly problems: readonly Problem[];
  /** The text that it is translated from. */
  readonly source: Source | null;
  /** The field of rows that is to have more empty groups; '': none, though groups were moved. null: nothing of that was asked for. */
  readonly more: string | null;
  /** What a screen reader finds in the PDFs that the thing has received, by hash. */
  readonly access: ReadonlyMap<string, PdfAccess>;
};

/** The empty form of a kind, or that of a thing. */
export async function blankForm(
  trx: Transaction,
  editable: Editable,
  thing: Thing | null,
): Promise<DraftForm> {
  const key = thing?.key ?? null;
  return {
    sections: await editable.form(trx, key),
    content: {},
    revision: thing?.revision ?? null,
    problems: [],
    source: key === null ? null : ((await editable.source?.(trx, key)) ?? null),
    more: null,
    access: thing ? await receivedAccess(trx, thing.id) : new Map(),
  };
}
