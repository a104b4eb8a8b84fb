/** What zip.ts uses of yauzl 3.4, which ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    readonly externalFileAttributes: number;
    readonly versionMadeBy: number;
    readonly relativeOffsetOfLocalHeader: number;
    readonly isEncrypted: () => boolean;
  };

  export type ZipFile = {
    readonly entryCount: number;
    readonly eachEntry: () => AsyncIterable<Entry>;
    readonly openReadStreamPromise: (entry: Entry) => Promise<Readable>;
    readonly close: () => void;
  };

  type Options = {
    autoClose: boolean;
    strictFileNames: boolean;
    decodeStrings: boolean;
    validateEntrySizes: boolean;
  };

  export function openPromise(path: string, options: Options): Promise<ZipFile>;
  export function fromBufferPromise(buffer: Buffer, options: Options): Promise<ZipFile>;
}
