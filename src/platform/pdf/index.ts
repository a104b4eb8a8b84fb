export { makePdf, type PdfDocument, type PdfParagraph, pdfsOfOneAddress } from './make-pdf.ts';
