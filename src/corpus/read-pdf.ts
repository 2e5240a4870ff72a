import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { CancelledError, UnreadableReportError } from '../domain/errors.js';
import type { PageText } from './page-text.js';
import { isPdfBomb } from './pdf-guard.js';
import { type PdfLine, pdfLines, pdfParagraphs } from './pdf-lines.js';

const MOST_PAGES = 500;
/** Hundreds of pages take seconds; a small file can be made that takes hours. */
const LONGEST_READING_MS = 60_000;
const TOO_COMPLEX = '太复杂，读不完，请把正文另存为 txt 后再读。';

/**
 * Text of a PDF with its printed lines joined to paragraphs, page numbers and running heads dropped. Rejects with
 * `UnreadableReportError` where it is broken, encrypted or scanned, with `CancelledError` on abort.
 */
export async function readPdf(bytes: Buffer, name: string, signal?: AbortSignal): Promise<PageText> {
  if (isPdfBomb(bytes)) throw new UnreadableReportError(`“${name}”${TOO_COMPLEX}`);
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(home, 'cmaps') + sep,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pages = await readPages(await task.promise, name, signal);
    const text = pdfParagraphs(pages).join('\n');
    if (text.trim() === '') throw new UnreadableReportError(`“${name}”里没有文字，可能是扫描件，请先做文字识别。`);
    return { text, hints: {} };
  } catch (cause) {
    if (cause instanceof UnreadableReportError || cause instanceof CancelledError) throw cause;
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new UnreadableReportError(
      locked ? `“${name}”设有密码，请去掉密码后再读。` : `“${name}”已损坏或不是 PDF，请重新导出后再读。`,
      { cause },
    );
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, name: string, signal?: AbortSignal): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  const deadline = performance.now() + LONGEST_READING_MS;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
    if (signal?.aborted) throw new CancelledError('已取消读取。');
    if (performance.now() > deadline) throw new UnreadableReportError(`“${name}”${TOO_COMPLEX}`);
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pdfLines(items.filter((item): item is TextItem => 'str' in item)));
    page.cleanup();
  }
  return pages;
}
