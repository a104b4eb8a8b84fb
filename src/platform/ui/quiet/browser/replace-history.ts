/** Links within these pages take this page's place, so that one tab leaves one entry in the history. */
export function replaceHistory(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]');
    if (!link || event.defaultPrevented || !isPlain(event)) return;
    // A link on the map has no address ready as others do.
    const address = new URL(link.getAttribute('href') ?? '', page.baseURI);
    if (!isOurs(address) || link.hasAttribute('target') || link.hasAttribute('download')) return;
    event.preventDefault();
    location.replace(address.href);
  });
}

function isPlain(event: MouseEvent): boolean {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

/** Protocol and host rather than origin: tel: and a page opened from a folder both have the origin "null". */
function isOurs(address: URL): boolean {
  return address.protocol === location.protocol && address.host === location.host;
}
