import type { Sharp } from 'sharp';
import type { FileType } from './kind.ts';

export type ImageType = Exclude<FileType, 'application/pdf'>;
export type ImageFault = 'pixels' | 'broken';

/** Bounds the memory of one picture: 160 MB unpacked. A camera of 2026 makes 12 to 24 megapixels. */
const maximumPixels = 40_000_000;
/** The longer side of what is kept: enough for a page on a screen of double density. */
const maximumSide = 2_400;
const maximumSeconds = 20;

const decoded = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadHeifBuffer',
];
let library: ReturnType<typeof loadLibrary> | null = null;

/**
 * The picture drawn anew in the same format, upright, at most 2,400 pixels wide and high: no EXIF, place, name, colour
 * profile, thumbnail or anything that was hidden beside the picture is left (R46). `fault` where it is too large or broken.
 */
export async function redrawImage(
  bytes: Uint8Array,
  type: ImageType,
): Promise<{ readonly bytes: Buffer } | { readonly fault: ImageFault }> {
  library ??= loadLibrary();
  const sharp = await library;
  try {
    const picture = sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'error' })
      .timeout({ seconds: maximumSeconds })
      .autoOrient()
      .resize({
        width: maximumSide,
        height: maximumSide,
        fit: 'inside',
        withoutEnlargement: true,
      });
    return { bytes: await encode(picture, type).toBuffer() };
  } catch (error) {
    return { fault: /pixel limit/i.test(String(error)) ? 'pixels' : 'broken' };
  }
}

/** Once, with the first picture. Only what is received may be decoded, and no picture stays in memory. */
async function loadLibrary() {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: decoded });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

function encode(picture: Sharp, type: ImageType): Sharp {
  switch (type) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 84, mozjpeg: true });
    case 'image/png':
      return picture.png({ compressionLevel: 9 });
    case 'image/webp':
      return picture.webp({ quality: 84 });
    case 'image/avif':
      return picture.avif({ quality: 60, effort: 2 });
  }
}
