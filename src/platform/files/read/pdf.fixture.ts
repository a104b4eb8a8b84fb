import { deflateSync } from 'node:zlib';

type Parts = {
  /** Lines of text from the top, 14 points apart. */
  readonly lines?: readonly string[];
  /** The page's stream instead of the lines. */
  readonly content?: string;
  /** More entries of the catalogue, the page, or the trailer: "/OpenAction 9 0 R". */
  readonly catalogue?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** More objects, from number 9 on. */
  readonly objects?: readonly string[];
};

/** A small sound PDF of one page, with what else it is to hold; only for tests. */
export function makeRawPdf(parts: Parts = {}): Buffer {
  const { lines = ['Beispiel-Text'], catalogue = '', page = '', objects = [] } = parts;
  return assemble(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
        /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
      parts.content ?? streamOf('', textOf(lines)),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      'null',
      'null',
      'null',
      ...objects,
    ],
    parts.trailer ?? '',
  );
}

/** One page for each text. */
export function makePagedPdf(texts: readonly string[]): Buffer {
  const pages = texts.flatMap((text, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R
      /Resources << /Font << /F1 3 0 R >> >> >>`,
    streamOf('', textOf([text])),
  ]);
  const kids = texts.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${texts.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...pages,
    ],
    '',
  );
}

/** Objects packed into an object stream, as most programs write them today. */
export function objectStream(numbers: readonly number[], texts: readonly string[]): string {
  let at = 0;
  const head = texts.map((text, index) => {
    const place = `${numbers[index]} ${at}`;
    at += text.length + 1;
    return place;
  });
  const first = `${head.join(' ')}\n`;
  const packed = deflateSync(Buffer.from(first + texts.join('\n'), 'latin1'));
  return streamOf(
    `/Type /ObjStm /N ${texts.length} /First ${first.length} /Filter /FlateDecode`,
    packed.toString('latin1'),
  );
}

export function streamOf(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function textOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`);
  return `BT /F1 11 Tf 70 760 Td ${shown.join(' ')} ET`;
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  const start = text.lastIndexOf('xref\n0 ');
  text += `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
