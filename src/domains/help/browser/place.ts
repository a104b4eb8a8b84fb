/** Takes the answer to a place without leaving the place in the address, and so in the history. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('.place-form')) return;
  event.preventDefault();
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  void show(`${form.action}?${query}`);
});

/** Links that carry the place are answered in the same way; capturing, so that no other script goes there first. */
document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      'main a[href*="?o="], main a[href*="&o="]',
    );
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    void show(link.href);
  },
  true,
);

async function show(address: string): Promise<void> {
  try {
    const answer = await fetch(address, { cache: 'no-store', referrerPolicy: 'no-referrer' });
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = parsed.querySelector('main');
    const main = document.querySelector('main');
    if (!fresh || !main) throw new Error();
    main.replaceWith(document.adoptNode(fresh));
    const field = fresh.querySelector<HTMLInputElement>('#o');
    (field?.getAttribute('aria-invalid') ? field : fresh).focus();
  } catch {
    location.replace(address);
  }
}
