/**
 * The sign of Schnittstelle: two fields, each with one round corner, and the lens where they overlap.
 * Decoration beside the written name, hence hidden from screen readers.
 */
export function Sign() {
  return (
    <svg class="sign mirrored" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
      <path class="sign-person" d="M1 1h15v7a8 8 0 0 1-8 8H1z" />
      <path class="sign-knowledge" d="M23 23H8v-7a8 8 0 0 1 8-8h7z" />
      <path class="sign-lens" d="M16 8a8 8 0 0 1-8 8 8 8 0 0 1 8-8z" />
    </svg>
  );
}
