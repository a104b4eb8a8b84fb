import { Secret, TOTP } from 'otpauth';

/** What authenticator apps take without asking (Key URI format): SHA-1, six digits, 30 seconds. */
const setting = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** 160 bits, RFC 4226, 4 R6. */
const secretBytes = 20;
/** One step to each side, for clocks that differ and slow fingers (RFC 6238, 5.2). */
const window = 1;

/** A new secret in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The `otpauth://` address that an app reads from a QR code. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  return totp(secret, account, issuer).toString();
}

/**
 * The step in which `code` is valid at `at`, or null. A step may be used once: whoever calls keeps the last one and
 * refuses it and older ones (R19; RFC 6238, 5.2).
 */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const token = code.replace(/[\s\u00a0]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = at.getTime();
  const delta = totp(secret, '', '').validate({ token, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / setting.period) + delta;
}

/** The code that an app shows at `at`. */
export function totpCode(secret: string, at: Date): string {
  return totp(secret, '', '').generate({ timestamp: at.getTime() });
}

function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ ...setting, secret: Secret.fromBase32(secret), label, issuer });
}
