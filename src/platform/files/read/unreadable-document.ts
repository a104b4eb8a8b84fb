import { UnreadableFile } from './unreadable.ts';

/** Why a document is not read; pages have a sentence for each. */
export type DocumentFault =
  | 'encrypted'
  /** No sound file of its kind, or one that is built to do harm. */
  | 'broken'
  /** In bytes, pages or text. */
  | 'too_large'
  /** Reading it took more time or memory than it gets. */
  | 'too_costly'
  /** Pictures of pages, as a scanner makes them. */
  | 'no_text';

/** A PDF or DOCX that cannot be read. */
export class UnreadableDocument extends UnreadableFile {
  override name = 'UnreadableDocument';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
