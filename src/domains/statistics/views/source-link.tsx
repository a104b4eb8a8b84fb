import { ExternalLink } from '../../../platform/ui/index.ts';
import type { Source } from '../figure.ts';

/** Where a figure was read. Sources are named in German. */
export function SourceLink({ source: { title, url } }: { readonly source: Source }) {
  return <bdi lang="de">{url ? <ExternalLink href={url}>{title}</ExternalLink> : title}</bdi>;
}
