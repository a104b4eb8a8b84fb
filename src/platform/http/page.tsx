import type { Child } from 'hono/jsx';
import type { Visit } from '../domain.ts';
import { Frame, type FrameProps } from '../ui/index.ts';

type PageProps = Omit<FrameProps, 'frame' | 'children'> & { readonly status?: number };

/** A whole HTML page around `body`, in the frame of the visit. */
export function page(visit: Visit, props: PageProps, body: Child): Promise<Response> {
  const { status = 200, ...frameProps } = props;
  return htmlAnswer(
    <Frame frame={visit.get('frame')} {...frameProps}>
      {body}
    </Frame>,
    status,
  );
}

/** The answer with a whole document; `document` is its html element. */
export async function htmlAnswer(document: NonNullable<Child>, status = 200): Promise<Response> {
  return new Response(`<!doctype html>${await document.toString()}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
