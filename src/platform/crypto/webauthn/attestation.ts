import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Attestation } from './credential.ts';
import { extensions, type RelyingParty, timeoutMilliseconds } from './relying-party.ts';

type Newcomer = {
  /** UUID; the passkey carries it, so that nobody types a name to sign in. */
  readonly personId: string;
  /** What the browser shows beside the passkey. */
  readonly accountName: string;
  readonly personName: string;
  /** Credential ids she has already: the same key is not registered twice. */
  readonly has: readonly string[];
};

/** Options for `navigator.credentials.create()` as JSON: a discoverable passkey with user verification and PRF. */
export async function attestationOptions(site: RelyingParty, challenge: string, person: Newcomer) {
  const { generateRegistrationOptions } = await loadLibrary();
  return generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    challenge: Buffer.from(challenge, 'base64url'),
    userID: new TextEncoder().encode(person.personId),
    userName: person.accountName,
    userDisplayName: person.personName,
    timeout: timeoutMilliseconds,
    attestationType: 'none',
    excludeCredentials: person.has.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    extensions,
  });
}

/** What is stored of a passkey. */
export type VerifiedPasskey = {
  /** Base64url. */
  readonly credentialId: string;
  /** COSE key. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Copied between devices by its maker's service. */
  readonly backedUp: boolean;
  /** Can unlock encrypted things. */
  readonly prf: boolean;
};

/**
 * The new passkey, or null when it was made for another origin or site, without user verification, or for a challenge
 * that `takeChallenge` does not know (R25).
 */
export async function verifyAttestation(
  site: RelyingParty,
  attestation: Attestation,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<VerifiedPasskey | null> {
  const { verifyRegistrationResponse } = await loadLibrary();
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: attestation as unknown as RegistrationResponseJSON,
      expectedChallenge: takeChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    });
    if (!registrationInfo) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: attestation.response.transports ?? [],
      backedUp: credentialBackedUp,
      prf: attestation.clientExtensionResults.prf?.enabled ?? false,
    };
  } catch (error) {
    return refusal(error);
  }
}

/** A megabyte, loaded when the first key is used: most starts of the program use none. */
export function loadLibrary() {
  return import('@simplewebauthn/server');
}

/** The library throws plain errors for whatever a browser may send; those of the database are passed on. */
export function refusal(error: unknown): null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw error;
  return null;
}
