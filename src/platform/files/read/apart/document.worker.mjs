// JavaScript, because tsx does not reach into worker threads on Node 20.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { format, bytes, limits } = workerData;

// Nothing in a file is worth a request.
delete globalThis.fetch;

// pdf.js asks so what a sign is, and leaves out marks that are not seen. By soft hyphens divided words are told.
const { match } = String.prototype;
String.prototype.match = function (pattern) {
  return String(this) === '\u00ad' ? null : match.call(this, pattern);
};

const readers = {
  pdf: (buffer) => readPdf(buffer, { isRefused: true }),
  'pdf-in-part': (buffer) => readPdf(buffer, { isRefused: false }),
  docx: readDocx,
};
try {
  parentPort.postMessage({ value: await readers[format](Buffer.from(bytes)) });
} catch (error) {
  parentPort.postMessage({ error: error?.name ?? 'Error', detail: String(error?.message ?? '') });
}

/** Text beyond the limits: refuses the whole file, or is left where it is. */
async function readPdf(buffer, { isRefused }) {
  const deadline = performance.now() + limits.textMilliseconds;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const pdf = await pdfjs.getDocument({
    data: new Uint8Array(buffer),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  }).promise;
  if (pdf.numPages > limits.pages) throw named('TooMuch', `${pdf.numPages} pages`);
  const { info, metadata } = await pdf.getMetadata();
  const pages = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const isRead = isRefused || (length <= limits.characters && performance.now() < deadline);
    const pieces = isRead ? await piecesOf(page) : [];
    length += pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (isRefused && length > limits.characters) throw named('TooMuch', 'text');
    const active = await activeOn(page);
    pages.push({ height: page.view[3] - page.view[1], pieces, isRead, ...active });
    page.cleanup();
  }
  return {
    pages,
    info: textsOf(info),
    xmp: textsOf(metadata ? Object.fromEntries(metadata) : {}),
    active: await activeIn(pdf, info),
    access: await accessOf(pdf, info, metadata),
  };
}

/** What screen readers need beside text (ISO 14289). */
async function accessOf(pdf, info, metadata) {
  const marks = await pdf.getMarkInfo();
  const preferences = await pdf.getViewerPreferences();
  const structure = await (await pdf.getPage(1)).getStructTree();
  return {
    isTagged: marks?.Marked === true && structure !== null,
    language: typeof info.Language === 'string' ? info.Language.slice(0, 50) : '',
    showsTitle: preferences?.DisplayDocTitle === true,
    pdfUa: /pdfuaid:part\s*(?:=\s*["']|>\s*)([12])\b/i.exec(metadata?.getRaw() ?? '')?.[1] ?? '',
  };
}

async function piecesOf(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return items.map(pieceOf);
}

function pieceOf({ str, transform, width }) {
  const [a, b, , , x, y] = transform;
  return {
    text: str,
    x,
    y,
    width,
    size: Math.hypot(a, b),
    upright: Math.abs(b) < 0.01,
  };
}

async function activeOn(page) {
  const actions = await page.getJSActions();
  const annotations = await page.getAnnotations();
  const subtypes = annotations.map(({ subtype }) => subtype);
  return { scripts: actions !== null || annotations.some(({ actions: own }) => own), subtypes };
}

async function activeIn(pdf, info) {
  const open = await pdf.getOpenAction();
  const found = {
    JavaScript: (await pdf.getJSActions()) !== null,
    EmbeddedFile: (await pdf.getAttachments()) !== null,
    OpenAction: open?.action !== undefined,
    XFA: info.IsXFAPresent === true,
  };
  return Object.keys(found).filter((name) => found[name]);
}

function textsOf(record) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join('; ') : value;
      return typeof text === 'string' && text.trim()
        ? [[name, text.slice(0, limits.metadata)]]
        : [];
    }),
  );
}

async function readDocx(buffer) {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  if (value.length > limits.characters) throw named('TooMuch', 'text');
  return value;
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}
