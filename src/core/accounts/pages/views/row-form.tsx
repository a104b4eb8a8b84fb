type RowFormProps = {
  readonly action: string;
  readonly label: string;
  /** Read aloud after the label: which row it acts on. */
  readonly about: string;
};

/** A button that acts on one row. */
export function RowForm({ action, label, about }: RowFormProps) {
  return (
    <form action={action} method="post">
      <button class="row-button" type="submit">
        {label}
        <span class="unseen"> ({about})</span>
      </button>
    </form>
  );
}
