import type { Child } from 'hono/jsx';

type PanelProps = { readonly id: string; readonly title: Child; readonly children: Child };

/** The words that carry a page, such as leading sentences: a quiet ground with one round corner. */
export function Panel({ id, title, children }: PanelProps) {
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
