import { parseDate, Temporal } from '../../../platform/clock/index.ts';

export const bodyKinds = ['ministry', 'authority', 'parliament', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Somebody in office, as the form tells it. Nothing about her beyond the office that she holds. */
export type ContactFields = {
  readonly name: string;
  /** "Referatsleiterin". */
  readonly office: string;
  /** "Bundesministerium der Justiz". */
  readonly body: string;
  readonly kind: BodyKind;
  /** When she was told that she stands here (Art. 14 GDPR), ISO 8601; null: not yet. */
  readonly informedOn: string | null;
  /** The last day on which she may stand here, ISO 8601. */
  readonly deleteAfter: string;
};

export type Contact = ContactFields & {
  /** UUID. */
  readonly id: string;
  readonly revision: number;
};

/** One talk, as the form tells it. */
export type EntryFields = {
  /** ISO 8601. */
  readonly heldOn: string;
  readonly subject: string;
  /** UUID of somebody of the office. */
  readonly heldBy: string;
  readonly result: string;
  /** '' without nextOn. */
  readonly nextStep: string;
  /** ISO 8601; null: no next step. */
  readonly nextOn: string | null;
  /** Last part of a dossier's address; '' for none. */
  readonly dossier: string;
};

export type Entry = EntryFields & {
  /** UUID. */
  readonly id: string;
  readonly revision: number;
  /** null: she has left the network. */
  readonly heldByName: string | null;
  /** When the next step was taken, ISO 8601; null: it was not, or there is none. */
  readonly doneOn: string | null;
};

/** A contact in a list. */
export type ContactRow = Contact & {
  /** ISO 8601; null: no talk yet. */
  readonly lastOn: string | null;
  readonly lastSubject: string | null;
  /** The earliest that nobody has taken yet, which may be overdue; null: none. */
  readonly nextOn: string | null;
  readonly nextStep: string | null;
};

/** Whoever is to be spoken with first comes first; without a next step they keep their order. */
export function byNextStep(contacts: readonly ContactRow[]): readonly ContactRow[] {
  const dated = contacts.filter(({ nextOn }) => nextOn !== null);
  return [
    ...dated.sort((a, b) => (a.nextOn ?? '').localeCompare(b.nextOn ?? '')),
    ...contacts.filter(({ nextOn }) => nextOn === null),
  ];
}

/** Art. 5 (1) (e) GDPR: usual is two years after the last talk; more than three nobody can ask for. */
const usualYears = 2;
const mostYears = 3;

/** The day until which somebody is kept after a talk, unless the form says otherwise. day: ISO 8601. */
export function usualDeletion(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: usualYears }).toString();
}

/** Whether somebody may be kept until a day: it is ahead, and not further than three years. */
export function mayBeKeptUntil(day: string, today: string): boolean {
  const latest = Temporal.PlainDate.from(today).add({ years: mostYears }).toString();
  return parseDate(day) !== null && day >= today && day <= latest;
}

/** Whether the row goes within thirty days, so that the list says so before. */
export function goesSoon({ deleteAfter }: Pick<Contact, 'deleteAfter'>, today: string): boolean {
  return deleteAfter < Temporal.PlainDate.from(today).add({ days: 30 }).toString();
}
