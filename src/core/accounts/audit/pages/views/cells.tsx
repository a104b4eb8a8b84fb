import type { ListedEvent } from '../listed-event.ts';
import { shortId } from '../listed-event.ts';
import type { Say } from '../words.ts';

/** What did not go through stands out by weight. */
export function Result({ event, say }: { readonly event: ListedEvent; readonly say: Say }) {
  const text = say(`result.${event.result}`);
  return event.result === 'done' ? <span>{text}</span> : <strong>{text}</strong>;
}

/** What it was done to: an id, or the pattern of an address. */
export function EventObject({ event }: { readonly event: ListedEvent }) {
  if (!event.object) return <>–</>;
  const { kind, id } = event.object;
  return <span class="quiet">{`${kind} ${shortId(id)}`}</span>;
}
