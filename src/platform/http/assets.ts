import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type Esbuild from 'esbuild';

/** What pages refer to by `name`: a file, or several joined in this order; a `.ts` file is bundled for the browser. */
export type Asset = { readonly name: string; readonly file: URL | readonly URL[] };

export type Assets = {
  /** Address of an asset: "/assets/base-1a2b3c4d5e.css". Throws when there is no such asset. */
  readonly address: (name: string) => string;
  readonly serve: (file: string, acceptEncoding: string) => Response | null;
};

/** An asset as it is sent: `file` is its name with the hash, "base-1a2b3c4d5e.css". */
export type BuiltAsset = {
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly plain: Uint8Array;
  readonly br: Uint8Array | null;
  readonly gzip: Uint8Array | null;
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Chrome 80 is the oldest browser that help pages promise to serve. */
const browserTarget = ['chrome80', 'firefox78', 'safari14'];

/** Builds every asset, once per start, and serves it from memory. */
export async function loadAssets(list: readonly Asset[]): Promise<Assets> {
  return serveAssets(await buildAssets(list));
}

/**
 * Reads every asset once, gives it an address that changes with its content, and compresses it.
 * In a style sheet `url("asset:NAME")` becomes that address, so fonts and pictures come before style sheets.
 */
export async function buildAssets(list: readonly Asset[]): Promise<BuiltAsset[]> {
  const addresses = new Map<string, string>();
  const built: BuiltAsset[] = [];
  const styleSheetsLast = [...list].sort(
    (a, b) => Number(a.name.endsWith('.css')) - Number(b.name.endsWith('.css')),
  );
  for (const asset of styleSheetsLast) {
    const content = read(asset, addresses);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const extension = extname(asset.name);
    const file = `${asset.name.slice(0, -extension.length)}-${hash}${extension}`;
    if (addresses.has(asset.name)) throw new Error(`Two assets are called ${asset.name}.`);
    addresses.set(asset.name, addressOf(file));
    built.push({ name: asset.name, file, ...(await compress(content, extension)) });
  }
  return built;
}

export function serveAssets(built: readonly BuiltAsset[]): Assets {
  const addresses = new Map(built.map(({ name, file }) => [name, addressOf(file)]));
  const byFile = new Map(built.map((asset) => [asset.file, asset]));
  return {
    address: (name) => {
      const address = addresses.get(name);
      if (!address) throw new Error(`There is no asset ${name}.`);
      return address;
    },
    serve: (file, acceptEncoding) => {
      const found = byFile.get(file);
      return found ? respond(found, acceptEncoding) : null;
    },
  };
}

function addressOf(file: string): string {
  return `/assets/${file}`;
}

function read(asset: Asset, addresses: ReadonlyMap<string, string>): Buffer {
  const files = asset.file instanceof URL ? [asset.file] : asset.file;
  const content = Buffer.concat(files.map(readOne));
  if (!asset.name.endsWith('.css')) return content;
  const text = content.toString('utf8').replace(/url\("asset:([^"]+)"\)/g, (_, name: string) => {
    const address = addresses.get(name);
    if (!address) throw new Error(`${asset.name} refers to ${name}, which is no asset.`);
    return `url("${address}")`;
  });
  return Buffer.from(minify(text));
}

function readOne(file: URL): Buffer {
  return file.pathname.endsWith('.ts') ? bundle(file) : readFileSync(file);
}

function minify(css: string): string {
  const { transformSync } = loadEsbuild();
  return transformSync(css, { loader: 'css', minifyWhitespace: true, legalComments: 'none' }).code;
}

function bundle(file: URL): Buffer {
  const result = loadEsbuild().buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    minify: true,
    // Names of one classic script must not meet those of another.
    format: 'iife',
    target: browserTarget,
    write: false,
  });
  const output = result.outputFiles[0];
  if (!output) throw new Error(`${file.pathname} gave no script.`);
  return Buffer.from(output.contents);
}

/** Commands that serve nothing do without it. */
function loadEsbuild() {
  return createRequire(import.meta.url)('esbuild') as typeof Esbuild;
}

async function compress(
  plain: Buffer,
  extension: string,
): Promise<Omit<BuiltAsset, 'name' | 'file'>> {
  const type = types[extension];
  if (!type) throw new Error(`Assets ending in ${extension} have no content type.`);
  if (extension === '.woff2') return { type, plain, br: null, gzip: null };
  const br = await promisify(brotliCompress)(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return { type, plain, br, gzip: await promisify(gzip)(plain) };
}

function respond(found: BuiltAsset, acceptEncoding: string): Response {
  const encoding = (['br', 'gzip'] as const).find(
    (name) => found[name] && new RegExp(`\\b${name}\\b`).test(acceptEncoding),
  );
  const body = (encoding && found[encoding]) ?? found.plain;
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': found.type,
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
  });
}
