type Form = { readonly form: string; readonly folded: string };

/** The spelling under which a lexeme is offered in "Meinten Sie …": the shortest that was met, best a noun's. */
export class Forms {
  readonly #forms = new Map<string, Form>();

  note(lexeme: string, raw: string, folded: string): void {
    const known = this.#forms.get(lexeme);
    if (known && known.form.length < raw.length) return;
    if (known?.form === raw || !/^[a-z]{4,40}$/.test(folded) || !/^\p{L}\p{Ll}+$/u.test(raw))
      return;
    // Capitals sort before small letters: of two equally long spellings the noun stays.
    if (known && known.form.length === raw.length && known.form < raw) return;
    this.#forms.set(lexeme, { form: raw, folded });
  }

  columns(): { lexemes: string[]; forms: string[]; folded: string[] } {
    const values = [...this.#forms.values()];
    return {
      lexemes: [...this.#forms.keys()],
      forms: values.map(({ form }) => form),
      folded: values.map(({ folded }) => folded),
    };
  }
}
