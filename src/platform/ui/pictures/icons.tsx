/* Drawn, not typed: a glyph would change with the font and be read aloud. Each stands beside words. */

/** Points where the text goes on: mirrored in right-to-left. */
export function Arrow() {
  return (
    <svg class="arrow mirrored" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M11.3 3.3 10 4.6l4.4 4.5H2.5v1.8h11.9L10 15.4l1.3 1.3 6.7-6.7z" />
    </svg>
  );
}

/** The arrow of a way back. */
export function BackArrow() {
  return (
    <svg class="arrow mirrored" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M8.7 3.3 10 4.6 5.6 9.1h11.9v1.8H5.6l4.4 4.5-1.3 1.3L2 10z" />
    </svg>
  );
}

/** Points down; turned by CSS when its group is open. */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="m3.9 7.6 1.4-1.4 4.7 4.7 4.7-4.7 1.4 1.4-6.1 6.1z" />
    </svg>
  );
}

export function Cross() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M2.9 1.6 1.6 2.9 4.7 6 1.6 9.1l1.3 1.3L6 7.3l3.1 3.1 1.3-1.3L7.3 6l3.1-3.1-1.3-1.3L6 4.7z" />
    </svg>
  );
}

/** Not mirrored: a tick means the same in every script. */
export function Tick() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M4.6 10 1 6.4l1.3-1.3 2.3 2.2 5-5.1L11 3.5z" />
    </svg>
  );
}

/** Not mirrored: telephone numbers run left to right everywhere. */
export function Handset() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M6.1 2.3 8 6.6 6.4 8.3c.9 2.3 2.9 4.3 5.3 5.3l1.7-1.7 4.3 2v2.5c0 .8-.7 1.4-1.5 1.3C9 17.1 2.9 11 2.3 3.8 2.2 3 2.8 2.3 3.6 2.3z" />
    </svg>
  );
}

/** The round "!" before a complaint. */
export function ErrorSign() {
  return (
    <svg class="error-sign" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <circle cx="11" cy="11" r="11" />
      <path
        class="error-sign-mark"
        d="M9.7 4.8h2.600l-.4 7.400h-1.800zM11 14a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"
      />
    </svg>
  );
}
