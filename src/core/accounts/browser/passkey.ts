import { credentialJson, readCreationOptions, readRequestOptions } from './credential-json.ts';

/**
 * The form of a passkey: its button asks the server for a challenge, opens the browser's dialogue, and sends what comes
 * of it like any other form. Words come from the element's attributes, so that this file knows no language.
 */
class PasskeyForm extends HTMLElement {
  private isAsking = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isAsking) void this.ask(form);
    });
    // Back from a later page: the browser may show this one as it was left.
    window.addEventListener('pageshow', () => {
      this.isAsking = false;
    });
  }

  private async ask(form: HTMLFormElement): Promise<void> {
    this.isAsking = true;
    this.say('');
    try {
      if (!window.PublicKeyCredential) throw new Complaint('unsupported');
      const field = form.elements.namedItem('credential') as HTMLInputElement;
      field.value = JSON.stringify(credentialJson(await this.credential()));
      form.submit();
    } catch (error) {
      this.isAsking = false;
      this.say(this.getAttribute(complaintOf(error)) ?? '');
    }
  }

  private async credential(): Promise<PublicKeyCredential> {
    const options = await this.options();
    const credential =
      this.getAttribute('kind') === 'create'
        ? await navigator.credentials.create({ publicKey: readCreationOptions(options) })
        : await navigator.credentials.get({ publicKey: readRequestOptions(options) });
    if (!(credential instanceof PublicKeyCredential)) throw new Complaint('failed');
    return credential;
  }

  private async options() {
    const answer = await fetch(this.getAttribute('options') ?? '', { method: 'POST' }).catch(() => {
      throw new Complaint('offline');
    });
    if (answer.redirected) {
      // The session is over: the page itself leads to the sign-in.
      location.reload();
      throw new Complaint('cancelled');
    }
    if (!answer.ok) throw new Complaint('offline');
    return answer.json();
  }

  private say(text: string): void {
    const place = this.querySelector<HTMLElement>('.passkey-message');
    if (!place) return;
    place.textContent = text;
    if (text) place.focus();
  }
}

class Complaint extends Error {}

/** The attribute with the words for what went wrong. */
function complaintOf(error: unknown): string {
  if (error instanceof Complaint) return error.message;
  const name = (error as Error).name;
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  if (name === 'InvalidStateError') return 'known';
  return name === 'NotSupportedError' ? 'unsupported' : 'failed';
}

customElements.define('passkey-form', PasskeyForm);
