import type { Child } from 'hono/jsx';

type WithAsideProps = {
  /** Read aloud: what stands in the aside. */
  readonly name: string;
  /** Sections with h2; class `aside-wide` for what only helps beside the text, such as a table of contents. */
  readonly aside: Child;
  readonly children: Child;
};

/** A text and, beside it from 68em on and below it otherwise, what goes with it. */
export function WithAside({ name, aside, children }: WithAsideProps) {
  return (
    <div class="with-aside">
      <div>{children}</div>
      <aside class="aside" aria-label={name}>
        <div class="aside-sticky">{aside}</div>
      </aside>
    </div>
  );
}
