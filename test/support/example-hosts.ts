/** Reserved for examples by RFC 2606, section 3; subdomains included. */
const allowedHost = /^(?:[\p{L}\p{N}-]+\.)*example\.org$/iu;

/** Names of files look like domains; none of these endings is a top-level domain. */
const fileEnding = /\.(pdf|json|jsonl|csv|txt|html|xml|jpg|jpeg|png|svg|docx|odt|xlsx|sql)$/i;

/** E-mail addresses, domains and hosts of URLs in normalised `text` that are not of example.org. */
export function foreignHosts(text: string): string[] {
  return (text.match(/[^\s<>"'„“”‚‘’»«(){}[\],;|]+/gu) ?? []).flatMap(foreignHostOf);
}

/** The first foreign name of one word; what follows example.org in an address is a path there and is not looked at. */
function foreignHostOf(word: string): string[] {
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(word);
  const pieces = word
    .split(/[/:?#=&\\]+/)
    .map((piece) => piece.replace(/^[.*_~!-]+|[.*_~!-]+$/g, ''));
  for (const [place, piece] of pieces.entries()) {
    if (isAllowed(piece)) return [];
    if (isAddress(piece) || isDomain(piece) || (isUrl && place === 1)) return [piece];
  }
  return [];
}

function isAllowed(piece: string): boolean {
  return allowedHost.test(piece.slice(piece.lastIndexOf('@') + 1));
}

/** What is behind the @ of a figure is the number of its edition: kok-documented-2024@6. */
function isAddress(piece: string): boolean {
  const at = piece.lastIndexOf('@');
  return at > 0 && /[\p{L}.]/u.test(piece.slice(at + 1));
}

function isDomain(piece: string): boolean {
  if (fileEnding.test(piece)) return false;
  const labels = piece.split('.');
  const top = labels.at(-1) ?? '';
  return (
    labels.length > 1 &&
    /^(\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/iu.test(top) &&
    labels.every((label) => /^[\p{L}\p{N}_-]{1,63}$/u.test(label))
  );
}
