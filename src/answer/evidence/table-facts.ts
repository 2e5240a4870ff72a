import { type Figure, figuresOf } from '../../domain/figures.js';
import { fold } from '../../domain/fold.js';
import type { Report } from '../../domain/report.js';
import type { FigureRequest } from '../question/figure-request.js';
import type { Topic } from '../question/topic.js';
import { coverageIn } from './fact-windows.js';
import { answersRequest } from './figure-match.js';
import type { Sentence } from './outline.js';
import type { FactFinding } from './select.js';
import { tidy } from './span.js';
import { type Row, rowsOf, told } from './table-row.js';
import { ADJOINING, adjoins } from './whose-figure.js';

const ENOUGH = 0.6;
/** Worth of what stands around a table. */
const AROUND = 0.5;
/** A sentence with the same figure says more of it than a row. */
const BESIDE_PROSE = 0.1;
/** 罚没金额（万元） gives the unit of a column, 行政复议收案（件） that of a row. */
const UNIT_BEHIND = /[(\uff08]\s*(?:单位[:\uff1a])?(\p{Script=Han}{1,4}|[%‰])\s*[)\uff09]\s*$/u;
const YEAR = /(20\d\d)年/u;
const NUMERIC = /^[约近超]?\d[\d,.]*\s*(?:\p{Script=Han}{0,3}|[%‰])$/u;

/** The figure of a cell with the unit that its column or its row gives. */
function figureOf({ cells, names }: Row, column: number): Figure | null {
  const cell = cells[column] ?? '';
  if (!NUMERIC.test(cell)) return null;
  const unit = /\d$/.test(cell)
    ? (UNIT_BEHIND.exec(names[column] ?? '')?.[1] ?? UNIT_BEHIND.exec(cells[0] ?? '')?.[1] ?? '')
    : '';
  return figuresOf(`${cell}${unit}`)[0] ?? null;
}

/** What a row counts, without its unit: 行政诉讼 of 行政诉讼（件）. */
const bareLabel = ({ cells }: Row): string => (cells[0] ?? '').replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]$/u, '');

/** Rows of tables that tell the fact asked for, best first; a row is told with the names of its columns. */
export function rowsTelling(
  report: Report,
  sentences: readonly Sentence[],
  topic: Topic,
  wanted: FigureRequest,
): readonly FactFinding[] {
  const found = rowsOf(report, sentences).flatMap((row) => {
    const columns = row.cells.map((_, column) => ({ column, figure: column > 0 ? figureOf(row, column) : null }));
    const ofYear = columns.filter(({ column }) => YEAR.exec(row.names[column] ?? '')?.[1] === String(report.year));
    // Columns for several years: the report's own year is the one that its figure is of.
    const answering = (ofYear.length > 0 ? ofYear : columns).filter(
      ({ figure }) => figure && (answersRequest(figure, wanted) || (figure.unit === '' && wanted.kind === 'count')),
    );
    if (answering.length === 0) return [];
    const own = answering.map(({ column }) => fold(`${row.cells[0] ?? ''} ${row.names[column] ?? ''}`));
    const around = [row.head.lead, ...row.sentence.headings].map((text) => ({ text, worth: AROUND }));
    const judged = answering.map(({ figure }, i) => ({
      figure,
      ...coverageIn(topic, [{ text: own[i] ?? '', worth: 1 }, { text: own.join(' '), worth: 0.9 }, ...around]),
    }));
    judged.sort((a, b) => b.coverage - a.coverage);
    const [best] = judged;
    const label = fold(row.cells[0] ?? '');
    const named = topic.concepts.some(({ alternatives }) => alternatives.some((each) => label.includes(each)));
    if (!best || !named || best.coverage < ENOUGH || best.required < ENOUGH) return [];
    const finding = {
      report,
      sentence: row.sentence,
      range: tidy(report.text, row.sentence),
      score: best.coverage + (adjoins(bareLabel(row), topic) ? ADJOINING : 0) - BESIDE_PROSE,
      direct: best.coverage,
      figure: best.figure,
      row: told(report, row),
    };
    return [finding];
  });
  return found.sort((a, b) => b.score - a.score);
}
