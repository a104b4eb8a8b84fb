import { drop, dropAll, dropBelow, keep, kept, type Place, type Typed } from './kept-text.ts';
import { Preview } from './preview.ts';

/**
 * Comforts of the form in which a thing is written: unsaved text outlives a reload, a warning before it is left, keys,
 * and a preview beside it. Words come from the element's attributes, so that this file knows no language.
 */
class DeskForm extends HTMLElement {
  private readonly place: Place = {
    person: this.getAttribute('person') ?? '',
    path: this.getAttribute('place') ?? '',
    revision: this.getAttribute('revision') ?? '',
  };
  private isUnsaved = false;
  private waiting = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.restore(form);
    const preview = this.addPreview(form);
    form.addEventListener('input', () => {
      this.isUnsaved = true;
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => keep(this.place, typedIn(form)), 300);
      preview?.refresh();
    });
    form.addEventListener('submit', () => {
      window.clearTimeout(this.waiting);
      keep(this.place, typedIn(form));
      this.isUnsaved = false;
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.isUnsaved) return;
      keep(this.place, typedIn(form));
      event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        event.preventDefault();
        form.querySelector<HTMLButtonElement>('[name=aktion][value=speichern]')?.click();
      }
      if (key === 'enter' && preview) {
        event.preventDefault();
        this.querySelector<HTMLButtonElement>('.desk-toggle')?.click();
      }
    });
    const hint = document.createElement('p');
    hint.className = 'desk-hint';
    hint.textContent = this.getAttribute('shortcuts');
    form.append(hint);
  }

  /** What the server answers to a form is newer than what was kept of it. */
  private restore(form: HTMLFormElement): void {
    const typed = kept(this.place);
    if (this.getAttribute('answer') === 'typed') {
      this.isUnsaved = true;
      keep(this.place, typedIn(form));
      return;
    }
    if (!typed || this.hasAttribute('answer') || isSame(typed, typedIn(form))) {
      drop(this.place);
      return;
    }
    if (!fill(form, typed)) return;
    this.isUnsaved = true;
    const notice = document.createElement('div');
    notice.className = 'notice notice-information';
    notice.setAttribute('role', 'status');
    const body = document.createElement('div');
    body.className = 'notice-body';
    const text = document.createElement('p');
    text.textContent = this.getAttribute('restored');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'row-button';
    button.textContent = this.getAttribute('discard');
    button.addEventListener('click', () => {
      this.isUnsaved = false;
      drop(this.place);
      location.assign(this.place.path);
    });
    body.append(text, button);
    notice.append(body);
    this.before(notice);
  }

  private addPreview(form: HTMLFormElement): Preview | null {
    const address = this.getAttribute('preview');
    if (!address) return null;
    const failed = this.getAttribute('preview-failed') ?? '';
    const preview = new Preview(form, address, failed, this.getAttribute('preview-name') ?? '');
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'row-button desk-toggle';
    const say = (isShown: boolean) => {
      toggle.textContent = this.getAttribute(isShown ? 'hide-preview' : 'show-preview');
      toggle.setAttribute('aria-expanded', String(isShown));
    };
    say(false);
    toggle.addEventListener('click', () => {
      const isShown = toggle.getAttribute('aria-expanded') !== 'true';
      say(isShown);
      if (isShown) preview.show(this);
      else preview.hide(this);
    });
    form.prepend(toggle);
    return preview;
  }
}

/** Where a form leads once it is saved: what was typed at these paths need not be kept any longer. */
class DeskKept extends HTMLElement {
  connectedCallback(): void {
    const paths = (this.getAttribute('forget') ?? '').split(' ');
    if (new URLSearchParams(location.search).has('getan')) paths.forEach(dropBelow);
  }
}

/** Everything of the form that can be typed or chosen, in its order; not what the server put there unseen, no files. */
function typedIn(form: HTMLFormElement): Typed {
  return fieldsOf(form).map((field) => [field.name, typedInto(field)] as const);
}

/** false when the form has no place for something that was typed; more or less empty groups of fields do not matter. */
function fill(form: HTMLFormElement, typed: Typed): boolean {
  const known = new Set(typed.map((one) => one[0]));
  const fields = fieldsOf(form).filter((field) => known.has(field.name));
  const names = new Set(fields.map((field) => field.name));
  const fitting = typed.filter((one) => names.has(one[0]) || one[1] !== '');
  const isFitting =
    fields.length === fitting.length &&
    fields.every((field, at) => field.name === fitting[at]?.[0]);
  if (!isFitting) return false;
  fields.forEach((field, at) => {
    const value = fitting[at]?.[1] ?? '';
    if (isBox(field)) field.checked = value === 'on';
    else field.value = value;
  });
  return true;
}

function typedInto(field: Control): string {
  if (isBox(field)) return field.checked ? 'on' : '';
  return field.value;
}

function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isBox(field: Control): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

function fieldsOf(form: HTMLFormElement): Control[] {
  const fields = form.querySelectorAll<Control>('input, textarea, select');
  return Array.from(fields).filter((field) => field.type !== 'hidden' && field.type !== 'file');
}

customElements.define('desk-kept', DeskKept);
customElements.define('desk-form', DeskForm);
for (const form of document.querySelectorAll('form[action$="/abmelden"]'))
  form.addEventListener('submit', dropAll);
