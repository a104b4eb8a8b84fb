/**
 * Adds to a decision what needs a script: a button beside each citation that copies it, and one that prints.
 * Words come from the element's attributes, so that this file knows no language.
 */
class DecisionTools extends HTMLElement {
  connectedCallback(): void {
    if (navigator.clipboard)
      for (const cite of this.querySelectorAll('.citation')) this.addCopy(cite);
    for (const place of this.querySelectorAll<HTMLElement>('.print-here')) this.addPrint(place);
  }

  private addCopy(cite: Element): void {
    const button = this.createButton(this.getAttribute('copy'));
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(cite.textContent ?? '').then(() => {
        button.textContent = this.getAttribute('copied');
      });
    });
    cite.after(' ', button);
  }

  private addPrint(place: HTMLElement): void {
    const button = this.createButton(this.getAttribute('print'));
    button.addEventListener('click', () => window.print());
    place.append(button);
    place.hidden = false;
  }

  private createButton(label: string | null): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = label;
    return button;
  }
}

customElements.define('decision-tools', DecisionTools);
