import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { loadLibrary, refusal } from './attestation.ts';
import type { Assertion } from './credential.ts';
import { extensions, type RelyingParty, timeoutMilliseconds } from './relying-party.ts';

/**
 * Options for `navigator.credentials.get()` as JSON. They name no passkey: the browser offers those it has for this
 * site, and nobody learns from us who has an account.
 */
export async function assertionOptions(site: RelyingParty, challenge: string) {
  const { generateAuthenticationOptions } = await loadLibrary();
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: timeoutMilliseconds,
    userVerification: 'required',
    extensions,
  });
}

export type KnownPasskey = {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
};

/** What an accepted sign-in changes of the stored passkey. */
export type UsedPasskey = { readonly counter: number; readonly backedUp: boolean };

/**
 * The use to be stored, or null: another origin or site, no user verification, a wrong signature, a counter that
 * did not grow (the key may have been copied), or a challenge that `takeChallenge` does not know (R25).
 */
export async function verifyAssertion(
  site: RelyingParty,
  assertion: Assertion,
  passkey: KnownPasskey,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<UsedPasskey | null> {
  const { verifyAuthenticationResponse } = await loadLibrary();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion as unknown as AuthenticationResponseJSON,
      expectedChallenge: takeChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return verified ? { counter: newCounter, backedUp: credentialBackedUp } : null;
  } catch (error) {
    return refusal(error);
  }
}
