import { crc32, deflateRawSync } from 'node:zlib';

/** One file for a made archive; what is given beside name and content overrides what would be true. */
export type Made = {
  readonly name: string;
  readonly content: Buffer | string;
  readonly size?: number;
  readonly checksum?: number;
  readonly attributes?: number;
  readonly offset?: number;
};

/** A zip archive, sound or with the lies that its entries ask for; only for tests. */
export function makeZip(entries: readonly Made[], declaredCount = entries.length): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const sizes = [entry.checksum ?? crc32(content), packed.length, entry.size ?? content.length];
    const local = Buffer.concat([
      header(0x04034b50, [
        [20, 2],
        [0x800, 2],
        [8, 2],
        [0, 4],
      ]),
      header(
        null,
        sizes.map((size) => [size, 4]),
      ),
      header(null, [
        [name.length, 2],
        [0, 2],
      ]),
      name,
      packed,
    ]);
    central.push(
      header(0x02014b50, [
        [0x0314, 2],
        [20, 2],
        [0x800, 2],
        [8, 2],
        [0, 4],
        ...sizes.map((size): [number, number] => [size, 4]),
        [name.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [entry.attributes ?? 0, 4],
        [entry.offset ?? at, 4],
      ]),
      name,
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end =
    declaredCount > 0xfffe ? zip64End(declaredCount, directory.length, at) : Buffer.alloc(0);
  const count = Math.min(declaredCount, 0xffff);
  return Buffer.concat([
    ...locals,
    directory,
    end,
    header(0x06054b50, [
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [directory.length, 4],
      [at, 4],
      [0, 2],
    ]),
  ]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

function header(signature: number | null, fields: readonly (readonly [number, number])[]): Buffer {
  const parts = fields.map(([value, bytes]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  const start = Buffer.alloc(signature === null ? 0 : 4);
  if (signature !== null) start.writeUInt32LE(signature);
  return Buffer.concat([start, ...parts]);
}
