export { generatePassphrase, normalPassphrase } from './passphrase.ts';
export { BusyError, hashPassphrase, verifyPassphrase } from './passphrase-hash.ts';
export { open, seal } from './seal.ts';
export { readSecrets, type Secrets } from './secrets.ts';
export { isSame, keyed, randomToken, sha256 } from './tokens.ts';
export { newTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts';
export {
  assertionOptions,
  attestationOptions,
  parseAssertion,
  parseAttestation,
  type RelyingParty,
  type VerifiedPasskey,
  verifyAssertion,
  verifyAttestation,
} from './webauthn/index.ts';
