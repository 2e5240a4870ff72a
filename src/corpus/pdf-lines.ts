/** One printed line, in points from the page's left edge and bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What of a PDF's text item is needed: its string, its matrix (x and y at 4 and 5) and its size in points. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** Gathers a page's text items into lines, from top to bottom and left to right. */
export function pdfLines(items: readonly PdfItem[]): PdfLine[] {
  const placed = items
    .filter((item) => item.str.trim() !== '')
    .map((item) => ({
      text: item.str,
      left: Number(item.transform[4]),
      y: Number(item.transform[5]),
      width: item.width,
      size: item.height || Math.abs(Number(item.transform[3])) || 12,
    }))
    .sort((a, b) => b.y - a.y || a.left - b.left);
  const rows: (typeof placed)[] = [];
  for (const item of placed) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - item.y) <= Math.min(first.size, item.size) * 0.5) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.left - b.left);
    let text = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const item of row) {
      const gap = item.left - right;
      if (text !== '' && gap > item.size * 1.5) text += '  ';
      else if (gap > item.size * 0.2 && /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(item.text)) text += ' ';
      text += item.text;
      right = item.left + item.width;
    }
    const [first] = row;
    return { text: text.trim(), left: first?.left ?? 0, right, y: first?.y ?? 0, size: first?.size ?? 12 };
  });
}

const PAGE_NUMBER =
  /^[\s\-—–―_·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,\uff0c]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–―_·.]*$/;

/** Joins printed lines to paragraphs, over page ends too. Page numbers and lines that run through the pages are dropped. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string[] {
  const running = runningLines(pages);
  const lines = pages.flatMap((page) =>
    page.filter((line, index) => {
      const edge = index <= 1 || index >= page.length - 2;
      return !(edge && (PAGE_NUMBER.test(line.text) || running.has(runningKey(line))));
    }),
  );
  const left = leftMargin(lines);
  const right = lines.reduce((most, line) => (line.text.length > 10 ? Math.max(most, line.right) : most), 0);
  const paragraphs: string[] = [];
  let previous: PdfLine | null = null;
  for (const line of lines) {
    const indented = line.left > left + line.size * 1.2;
    const goesOn =
      previous !== null &&
      !indented &&
      previous.right >= right - previous.size * 2.5 &&
      Math.abs(previous.size - line.size) < 2;
    if (goesOn) paragraphs.push(joinPrinted(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
    previous = line;
  }
  return paragraphs;
}

function joinPrinted(text: string, next: string): string {
  return /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}

const runningKey = (line: PdfLine): string => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;

/** Running heads and feet: the same words at the same height on most of at least three pages. */
function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map(runningKey));
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length * 0.6).map(([key]) => key));
}

/** The leftmost edge that more than a stray line begins at: where lines go on that are not indented. */
function leftMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.03)).map(([left]) => left);
  return Math.min(...(usual.length > 0 ? usual : counts.keys()));
}
