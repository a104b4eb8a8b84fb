/** Where in which file the address of a hit leads: "/dateien/…/bericht.pdf#page=7". */
export function placeOf(href: string): { readonly name: string; readonly number: number } {
  const [path = '', number = ''] = href.split('#page=');
  return {
    name: decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)),
    number: Number(number),
  };
}
