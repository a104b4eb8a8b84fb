export { makePdf, type PdfDocument } from './make-pdf.ts';
