import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What an authenticator can get wrong, or a thief may try. */
export type Deviation = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly type?: string;
  readonly prfResults?: boolean;
  readonly signer?: KeyObject;
  readonly userHandle?: string;
};

type Site = { readonly id: string; readonly origin: string };

/** An authenticator of our own with one passkey: ES256, attestation "none", as WebAuthn Level 3, 6.1 and 6.5 lay it out. */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;
  #handle = '';
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** The JSON of a new passkey. */
  create(challenge: string, personId: string, deviation: Deviation = {}): string {
    this.#handle = Buffer.from(personId).toString('base64url');
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      withLength(this.#data(deviation, this.#attested())),
    ]);
    return JSON.stringify({
      ...this.#credential(deviation),
      response: {
        clientDataJSON: this.#client(challenge, 'webauthn.create', deviation).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      },
    });
  }

  /** The JSON of a sign-in. */
  get(challenge: string, deviation: Deviation = {}): string {
    this.counter = deviation.counter ?? this.counter + 1;
    const data = this.#data({ ...deviation, counter: this.counter });
    const client = this.#client(challenge, 'webauthn.get', deviation);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return JSON.stringify({
      ...this.#credential(deviation),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, deviation.signer ?? this.keys.privateKey).toString(
          'base64url',
        ),
        userHandle: deviation.userHandle ?? this.#handle,
      },
    });
  }

  #credential(deviation: Deviation) {
    const id = this.credentialId.toString('base64url');
    const results = deviation.prfResults ? { results: { first: 'c2VjcmV0' } } : {};
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: { prf: { enabled: true, ...results } },
    };
  }

  #client(challenge: string, type: string, deviation: Deviation): Buffer {
    const origin = deviation.origin ?? this.#site.origin;
    return Buffer.from(
      JSON.stringify({ type: deviation.type ?? type, challenge, origin, crossOrigin: false }),
    );
  }

  /** RP id hash, flags (present, verified, attested), counter, attested data. */
  #data(deviation: Deviation, attested: Buffer = Buffer.alloc(0)): Buffer {
    const flags =
      0x01 | (deviation.userVerified === false ? 0 : 0x04) | (attested.length ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(deviation.counter ?? 0);
    const rpId = deviation.rpId ?? this.#site.id;
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags]),
      counter,
      attested,
    ]);
  }

  /** AAGUID of zeros, credential id, COSE key {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  #attested(): Buffer {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(String(x), 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(String(y), 'base64url'),
    ]);
  }
}

/** A CBOR byte string of at most 255 bytes, without its first byte 0x58. */
function withLength(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
