// No destructuring here: esbuild cannot carry it down to Safari 14.

/** JSON as WebAuthn Level 3, 5.1, lays it out; browsers before 2024 and some password managers do not read or write it. */
type Json = Record<string, unknown>;
type Descriptor = { id: string; type: 'public-key' };

export function readCreationOptions(json: Json): PublicKeyCredentialCreationOptions {
  const native = PublicKeyCredential as unknown as {
    parseCreationOptionsFromJSON?: (json: Json) => PublicKeyCredentialCreationOptions;
  };
  if (native.parseCreationOptionsFromJSON) return native.parseCreationOptionsFromJSON(json);
  const user = json.user as { id: string; name: string; displayName: string };
  return {
    ...json,
    challenge: bytes(json.challenge as string),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: descriptors(json.excludeCredentials),
    extensions: extensions(json.extensions),
  } as PublicKeyCredentialCreationOptions;
}

export function readRequestOptions(json: Json): PublicKeyCredentialRequestOptions {
  const native = PublicKeyCredential as unknown as {
    parseRequestOptionsFromJSON?: (json: Json) => PublicKeyCredentialRequestOptions;
  };
  if (native.parseRequestOptionsFromJSON) return native.parseRequestOptionsFromJSON(json);
  return {
    ...json,
    challenge: bytes(json.challenge as string),
    allowCredentials: descriptors(json.allowCredentials),
    extensions: extensions(json.extensions),
  } as PublicKeyCredentialRequestOptions;
}

/**
 * What is sent of a credential. `toJSON()` would hold the secret of the PRF extension, which must stay here: only whether
 * there is one is told.
 */
export function credentialJson(credential: PublicKeyCredential): Json {
  const enabled = credential.getClientExtensionResults().prf?.enabled;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: responseJson(credential.response),
    clientExtensionResults: enabled === undefined ? {} : { prf: { enabled } },
  };
}

function responseJson(response: AuthenticatorResponse): Json {
  const clientDataJSON = text(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse)
    return {
      clientDataJSON,
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    };
  const assertion = response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON,
    authenticatorData: text(assertion.authenticatorData),
    signature: text(assertion.signature),
    userHandle: assertion.userHandle && text(assertion.userHandle),
  };
}

function descriptors(list: unknown) {
  return ((list ?? []) as Descriptor[]).map((one) => ({ ...one, id: bytes(one.id) }));
}

function extensions(json: unknown) {
  const prf = (json as { prf?: { eval: { first: string } } } | undefined)?.prf;
  return prf ? { prf: { eval: { first: bytes(prf.eval.first) } } } : {};
}

function bytes(base64url: string): ArrayBuffer {
  const base64 = base64url.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
