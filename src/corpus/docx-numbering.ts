import { type CheerioAPI, load } from 'cheerio';
import { numberInFormat } from './number-format.js';

/** Nodes as cheerio hands them out. */
type AnyNode = Parameters<CheerioAPI['contains']>[1];

interface Level {
  /** What Word writes for the number: `%1、`, `第%1章`, `%1.%2`; `%n` is the number of level n, from 1. */
  readonly text: string;
  readonly format: string;
  readonly start: number;
}

interface List {
  /** Lists that share a definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/**
 * A Word document's main part with the numbers that Word itself counts (`一、`, `(一)`, `1.`) written into the paragraphs:
 * they stand nowhere in its text. `numbering` and `styles` are the parts of those names (ECMA-376 part 1, 17.9).
 */
export function writeNumbers(main: string, numbering: string, styles: string): string {
  const $ = load(main, { xml: true });
  const lists = listsOf(load(numbering, { xml: true }));
  const styled = numberingOfStyles(load(styles, { xml: true }));
  const counts = new Map<string, number[]>();
  for (const paragraph of $('w\\:p').toArray()) {
    const properties = $(paragraph).children('w\\:pPr');
    const own = properties.children('w\\:numPr');
    const style = styled.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    const list = lists.get(own.children('w\\:numId').attr('w:val') ?? style?.list ?? '');
    const depth = Number(own.children('w\\:ilvl').attr('w:val') ?? style?.depth ?? 0);
    // A text box stands twice in the file, for newer readers and for older ones; the latter is read.
    if (!list || $(paragraph).closest('mc\\:Choice').length > 0) continue;
    const label = nextLabel(list, depth, counts);
    if (label === '') continue;
    const run = `<w:r><w:t xml:space="preserve">${$('<a/>').text(label).html()}</w:t></w:r>`;
    properties.after(run);
  }
  return $.xml();
}

/** Counts on, and gives the number as Word shows it; '' for marks that are no numbers. */
function nextLabel({ definition, levels }: List, depth: number, counts: Map<string, number[]>): string {
  const level = levels.get(depth);
  if (!level) return '';
  const numbers = (counts.get(definition) ?? []).slice(0, depth + 1);
  for (let outer = 0; outer < depth; outer++) numbers[outer] ??= levels.get(outer)?.start ?? 1;
  numbers[depth] = (numbers[depth] ?? level.start - 1) + 1;
  counts.set(definition, numbers);
  if (level.format === 'bullet') return '';
  const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const format = levels.get(Number(place) - 1)?.format ?? level.format;
    return numberInFormat(numbers[Number(place) - 1] ?? 1, format);
  });
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}

function listsOf($: CheerioAPI): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  for (const num of $('w\\:num').toArray()) {
    const id = $(num).attr('w:numId') ?? '';
    const definition = $(num).children('w\\:abstractNumId').attr('w:val') ?? '';
    const levels = levelsOf($, $(`w\\:abstractNum[w\\:abstractNumId="${definition.replace(/\D/g, '')}"]`).toArray());
    const overrides = $(num).children('w\\:lvlOverride').toArray();
    for (const override of overrides) {
      const depth = Number($(override).attr('w:ilvl') ?? 0);
      const own = levelsOf($, [override]).get(depth) ?? levels.get(depth);
      const start = Number($(override).children('w\\:startOverride').attr('w:val') ?? own?.start ?? 1);
      if (own) levels.set(depth, { ...own, start });
    }
    lists.set(id, { definition: overrides.length > 0 ? `own ${id}` : definition, levels });
  }
  return lists;
}

function levelsOf($: CheerioAPI, within: readonly AnyNode[]): Map<number, Level> {
  const levels = $(within).children('w\\:lvl').toArray();
  const value = (level: AnyNode, name: string): string | undefined => $(level).children(name).attr('w:val');
  return new Map(
    levels.map((level) => [
      Number($(level).attr('w:ilvl') ?? 0),
      {
        text: value(level, 'w\\:lvlText') ?? '',
        format: value(level, 'w\\:numFmt') ?? 'decimal',
        start: Number(value(level, 'w\\:start') ?? 1),
      },
    ]),
  );
}

/** Styles that number their paragraphs, also those based on such. */
function numberingOfStyles($: CheerioAPI): ReadonlyMap<string, { readonly list: string; readonly depth: number }> {
  const found = new Map<string, { readonly list: string; readonly depth: number }>();
  const styles = new Map(
    $('w\\:style')
      .toArray()
      .map((style) => [$(style).attr('w:styleId') ?? '', $(style)]),
  );
  for (const id of styles.keys()) {
    let style = styles.get(id);
    for (let hops = 0; style && hops < 10; hops++) {
      const properties = style.children('w\\:pPr').children('w\\:numPr');
      const list = properties.children('w\\:numId').attr('w:val');
      if (list !== undefined) {
        found.set(id, { list, depth: Number(properties.children('w\\:ilvl').attr('w:val') ?? 0) });
        break;
      }
      style = styles.get(style.children('w\\:basedOn').attr('w:val') ?? '');
    }
  }
  return found;
}
