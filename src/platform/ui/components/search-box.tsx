import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';

type SearchBoxProps = {
  /** Path that answers the search; what is typed arrives as `q`. */
  readonly action: string;
  readonly label: string;
  readonly value: string;
  readonly language: Language;
  /** Unique in the page, when there are two search boxes. */
  readonly id?: string | undefined;
  /** Of the form, for a button outside it that sends the same words elsewhere. */
  readonly formId?: string | undefined;
  /** Only where a heading right above says the same; the label is then read aloud only. */
  readonly labelUnseen?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** On a narrow screen the button stands below the field. */
  readonly stacked?: boolean | undefined;
  /** What else the address keeps: filters, order. */
  readonly kept?: readonly (readonly [name: string, value: string])[] | undefined;
  /** Examples or advice under the field. */
  readonly children?: Child;
};

/** A search as a plain form: the result has an address. */
export function SearchBox(props: SearchBoxProps) {
  const id = props.id ?? 'q';
  return (
    <search>
      <form
        id={props.formId}
        class={props.stacked ? 'search search-stacked' : 'search'}
        action={props.action}
        method="get"
      >
        <label class={props.labelUnseen ? 'unseen' : 'field-label'} for={id}>
          {props.label}
        </label>
        <input
          class="input"
          type="search"
          id={id}
          name="q"
          dir="auto"
          value={props.value}
          placeholder={props.placeholder}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
        {(props.kept ?? []).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="button" type="submit">
          {words(props.language)('search.submit')}
        </button>
      </form>
      {props.children && <div class="search-hint">{props.children}</div>}
    </search>
  );
}
