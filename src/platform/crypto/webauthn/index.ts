export { assertionOptions, verifyAssertion } from './assertion.ts';
export { attestationOptions, type VerifiedPasskey, verifyAttestation } from './attestation.ts';
export { parseAssertion, parseAttestation } from './credential.ts';
export type { RelyingParty } from './relying-party.ts';
