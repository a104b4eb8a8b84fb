import type { Child } from 'hono/jsx';

type ButtonKind = 'main' | 'second' | 'plain';

const classes: Record<ButtonKind, string> = {
  main: 'button',
  second: 'button button-second',
  plain: 'button button-plain',
};

type ButtonProps = {
  /** One main button per form. */
  readonly kind?: ButtonKind | undefined;
  /** What arrives when this one was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly children: Child;
};

/** Sends its form. Prefer an enabled button and a clear complaint over a disabled one. */
export function Button({ kind = 'main', name, value, disabled, children }: ButtonProps) {
  return (
    <button class={classes[kind]} type="submit" name={name} value={value} disabled={disabled}>
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly children: Child;
};

/** A link that looks like a button, for the one thing a page is there to do. */
export function ButtonLink({ href, kind = 'main', children }: ButtonLinkProps) {
  return (
    <a class={classes[kind]} href={href}>
      {children}
    </a>
  );
}
