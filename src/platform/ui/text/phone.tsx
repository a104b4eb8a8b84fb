type PhoneProps = {
  /** As people read it: "030 / 26 39 11 76". */
  readonly number: string;
  /** "tel:+493026391176"; made from the digits of `number` when absent. */
  readonly href?: string | undefined;
  readonly class?: string | undefined;
};

/** A telephone number as a link: left to right in every language, on one line. */
export function Phone(props: PhoneProps) {
  return (
    <a class={props.class} href={props.href ?? `tel:${props.number.replace(/[^\d+]/g, '')}`}>
      <bdi dir="ltr">{props.number.replaceAll(' ', '\u00a0')}</bdi>
    </a>
  );
}
