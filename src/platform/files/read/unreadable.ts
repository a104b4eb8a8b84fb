/** A file that cannot be read to its end; commands answer exit code 65 (EX_DATAERR, sysexits.h). */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  /** Line or null where the reading stopped. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
