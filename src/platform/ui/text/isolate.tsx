import type { Child } from 'hono/jsx';

/** ALM, LRM, RLM, embeddings, overrides, isolates (Unicode UAX #9, 2.1 to 2.6). */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** User text for a title or an attribute: own bidi controls removed, the whole isolated from what stands around it (R38). */
export function isolate(text: string): string {
  return `\u2068${text.replace(bidiControls, '')}\u2069`;
}

/** User text within a sentence: its direction is its own and does not reach beyond it. */
export function Isolated({ children }: { readonly children: Child }) {
  return <bdi>{children}</bdi>;
}
