/** The preview beside a form: asks the server for it as a document, so that no text ever becomes markup here. */
export class Preview {
  private readonly place = document.createElement('section');
  private wanted = 0;
  private request: XMLHttpRequest | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly failed: string,
    name: string,
  ) {
    this.place.className = 'desk-aside';
    this.place.tabIndex = 0;
    this.place.setAttribute('aria-label', name);
  }

  show(beside: HTMLElement): void {
    beside.classList.add('has-preview');
    beside.append(this.place);
    this.ask();
  }

  hide(beside: HTMLElement): void {
    beside.classList.remove('has-preview');
    this.place.remove();
  }

  /** After a pause, so that not every key asks. */
  refresh(): void {
    if (!this.place.isConnected) return;
    window.clearTimeout(this.wanted);
    this.wanted = window.setTimeout(() => this.ask(), 800);
  }

  private ask(): void {
    this.request?.abort();
    const request = new XMLHttpRequest();
    this.request = request;
    request.open('POST', this.address);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const shown = request.responseXML?.querySelector('.desk-preview');
      if (request.status === 200 && shown) this.fill(document.importNode(shown, true));
      else this.fill(document.createTextNode(this.failed));
    });
    request.addEventListener('error', () => this.fill(document.createTextNode(this.failed)));
    request.send(withoutFiles(new FormData(this.form)));
  }

  private fill(content: Node): void {
    while (this.place.firstChild) this.place.firstChild.remove();
    this.place.append(content);
  }
}

/** A preview shows the files that are kept already; sending them at each pause would be slow. */
function withoutFiles(data: FormData): FormData {
  const texts = new FormData();
  data.forEach((value, name) => {
    if (typeof value === 'string') texts.append(name, value);
  });
  return texts;
}
