import { noBreak } from '../../../platform/ui/index.ts';
import type { LinkedPiece } from '../linked-text.ts';
import type { LinkedText } from '../reading.ts';

/** Text with its citations as links. */
export function LinkedPieces({ pieces }: { readonly pieces: readonly LinkedPiece[] }) {
  return (
    <bdi>
      {pieces.map(({ text, href }) => (href ? <a href={href}>{noBreak(text)}</a> : noBreak(text)))}
    </bdi>
  );
}

/** The same for a text of several blocks. */
export function LinkedBlocks({ blocks }: { readonly blocks: LinkedText }) {
  return (
    <div lang="de">
      {blocks.map((pieces) => (
        <p>
          <LinkedPieces pieces={pieces} />
        </p>
      ))}
    </div>
  );
}
