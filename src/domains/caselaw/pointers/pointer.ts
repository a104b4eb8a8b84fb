import type { Content } from '../../../platform/editable.ts';

/** What somebody tells about a decision; '' and null: not told. */
export type Hint = {
  readonly court: string;
  /** ISO 8601. */
  readonly date: string | null;
  readonly fileNumber: string;
  readonly link: string;
  readonly note: string;
  /** For questions to the sender. */
  readonly contact: string;
};

/** A hint in the office's queue. */
export type Pointer = Hint & {
  readonly id: string;
  readonly receipt: string;
  readonly receivedAt: Date;
  /** The organisation of the member who sent it; null: anybody did. */
  readonly sentFor: string | null;
  /** Encrypted file that came with it, as long as it is kept. */
  readonly originalId: string | null;
  readonly ending: 'taken' | 'declined' | null;
  readonly thingId: string | null;
};

/** What whoever holds the receipt may know; slug: of the decision, once it is public. */
export type PointerState = {
  readonly receivedOn: string;
  readonly ending: 'taken' | 'declined' | null;
  readonly reason: string;
  readonly slug: string | null;
};

/** What the form of a new decision begins with. */
export function contentOf({ court, date, fileNumber, link }: Hint): Content {
  return {
    court,
    date: date ?? '',
    fileNumbers: fileNumber === '' ? [] : [fileNumber],
    sourceUrl: link,
  };
}
