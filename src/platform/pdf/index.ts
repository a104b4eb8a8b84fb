export { makePdf, type PdfDocument, type PdfParagraph } from './make-pdf.ts';
