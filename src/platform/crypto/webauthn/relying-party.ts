/** This site as passkeys know it. */
export type RelyingParty = {
  /** Host name of PUBLIC_ORIGIN, without a port: "www.example.org", "localhost". */
  readonly id: string;
  readonly name: string;
  /** PUBLIC_ORIGIN: "https://www.example.org". */
  readonly origin: string;
};

/** A person has so long to find her key; the challenge lives a little longer. */
export const timeoutMilliseconds = 4 * 60_000;

/**
 * Input of the PRF extension (WebAuthn Level 3, 10.1.4), the same for everybody: the secret that comes of it differs by
 * passkey and never leaves the browser. SHA-256 of "schnittstelle prf 1", base64url. It must never change: what is
 * encrypted under the secret would stay closed.
 */
const prfInput = 'G5UB9hTguWjHDK_g6z8j0talLDQcHG8AQxuwj8kU8HE';

/**
 * Asks for a passkey that can unlock encrypted things; one that cannot is taken as well. The library's types want
 * bytes here, but the browser's JSON helpers take base64url.
 */
export const extensions = { prf: { eval: { first: prfInput as unknown as ArrayBuffer } } };
