import type { Child } from 'hono/jsx';
import type { Visit } from '../domain.ts';
import { Frame, type FrameProps } from '../ui/index.ts';

type PageProps = Omit<FrameProps, 'frame' | 'children'> & { readonly status?: number };

/** A whole HTML page around `body`, in the frame of the visit. */
export async function page(visit: Visit, props: PageProps, body: Child): Promise<Response> {
  const { status = 200, ...frameProps } = props;
  const document = (
    <Frame frame={visit.get('frame')} {...frameProps}>
      {body}
    </Frame>
  );
  return new Response(`<!doctype html>${await document.toString()}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
