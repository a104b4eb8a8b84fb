import { z } from 'zod';

/** Bounds what a browser may send; a passkey with attestation "none" has about two thousand characters. */
const maximumLength = 20_000;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** `results` is the secret that unlocks encrypted things: a browser that sends it is refused, unread. */
const extensionResults = z.object({
  prf: z.object({ enabled: z.boolean().optional(), results: z.never().optional() }).optional(),
});

const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: extensionResults,
};

const attestation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const assertion = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
});

/** A new passkey as a browser sends it (RegistrationResponseJSON, WebAuthn Level 3, 5.1). */
export type Attestation = z.infer<typeof attestation>;
/** A sign-in with a passkey as a browser sends it (AuthenticationResponseJSON). */
export type Assertion = z.infer<typeof assertion>;

/** null when the text is no such thing, or carries the secret of the PRF extension. */
export function parseAttestation(text: string): Attestation | null {
  return parse(attestation, text);
}

/** null when the text is no such thing, or carries the secret of the PRF extension. */
export function parseAssertion(text: string): Assertion | null {
  return parse(assertion, text);
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  if (text.length > maximumLength) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
