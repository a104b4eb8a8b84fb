import { encode } from 'uqr';

type QrCodeProps = {
  readonly text: string;
  /** Read aloud in place of the picture. */
  readonly label: string;
};

/** Modules of quiet ground around the code (ISO/IEC 18004, 5.3.8). */
const quietZone = 4;

/** A QR code, dark on light in every colour scheme, because many scanners read no other. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect class="qr-code-ground" width={size} height={size} />
      <path class="qr-code-modules" d={data.map(rowPath).join('')} />
    </svg>
  );
}

function rowPath(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('');
}
