import { type Figure, figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import { clausesOf, type Statement } from './statement.js';

/** Says that an earlier figure was wrong. */
const CORRECTS = /更正|有误|应为|应是|正确(?:的)?是|以此为准|作废|[打写报搞填]错|打反/u;
/** What comes between the thing and its right figure. */
const RIGHT = /(?:其实|实际上?|应该|应当)?(?:应为|应是|正确的?(?:数)?是|更正为|改为|是|为)?$/u;
/** What does not name the thing. */
const BESIDES = /^(?:[^：:]{0,8}(?:更正|补充|纠正|说明)[：:])?(?:请|前面|上面|之前|原来|刚才|其中)?(?:的)?/u;

interface Right {
  readonly thing: string;
  readonly figure: Figure;
  readonly written: string;
}

/** The things that a sentence corrects, each with its right figure; 建议数有误，应为165件 names the thing a clause before. */
function rightFigures(text: string): readonly Right[] {
  let named = '';
  return clausesOf(text).flatMap((clause) => {
    const figure = figuresOf(clause).find(({ kind }) => kind === 'quantity');
    const own = clause
      .slice(0, figure?.start ?? clause.length)
      .replace(RIGHT, '')
      .replace(BESIDES, '')
      .replace(/(?:数|数量|数字|数据|[次件人户家]数)?(?:有误|[写打报搞填]错了?|打反了?)?$/u, '');
    if (!figure) {
      named = CORRECTS.test(clause) ? own : '';
      return [];
    }
    const thing = own || named;
    return thing.length < 2 ? [] : [{ thing, figure, written: clause.slice(figure.start, figure.end) }];
  });
}

/** The figure that the thing has in a statement; null where it has none, or none of that unit. */
function wrongFigure(text: string, { thing, figure }: Right): Figure | null {
  const found = figuresOf(text).filter(({ kind, unit, start }) => {
    const clause =
      text
        .slice(0, start)
        .split(/[，；。、]/u)
        .at(-1) ?? '';
    return kind === 'quantity' && unit === figure.unit && clause.includes(thing);
  });
  return found.length === 1 && found[0]?.value !== figure.value ? (found[0] ?? null) : null;
}

/**
 * Puts right figures where a later note corrects an earlier one: the statement rests on both notes, the correction is not
 * told. A correction whose figure stands nowhere before stays as it is.
 */
export function applyCorrections(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
  /** What was corrected, as it was told. */
  readonly replaced: readonly Statement[];
} {
  const replaced = new Set<Statement>();
  const statements: Statement[] = [];
  const remarks: string[] = [];
  for (const statement of given) {
    const rights = CORRECTS.test(statement.text) && statement.kind !== 'aside' ? rightFigures(statement.text) : [];
    const places = rights.map((right) => ({
      right,
      at: statements.findLastIndex((each) => each.kind !== 'aside' && wrongFigure(each.text, right) !== null),
    }));
    if (rights.length === 0 || places.some(({ at }) => at < 0)) {
      statements.push(statement);
      continue;
    }
    for (const { right, at } of places) {
      const wrong = statements[at];
      const figure = wrong && wrongFigure(wrong.text, right);
      if (!wrong || !figure) continue;
      replaced.add(given.find(({ source, line }) => source === wrong.source && line === wrong.line) ?? wrong);
      const notes = [...new Set([...wrong.notes, ...statement.notes])].sort((a, b) => a - b);
      remarks.push(
        `${noteMarks(statement.notes)}更正了${noteMarks(wrong.notes.filter((n) => !statement.notes.includes(n)))}的${right.thing}：${figure.text}改为${right.figure.text}，正文用更正后的数。`,
      );
      statements[at] = {
        ...wrong,
        notes,
        text: wrong.text.slice(0, figure.start) + right.written + wrong.text.slice(figure.end),
      };
    }
  }
  return { statements, remarks, replaced: [...replaced] };
}
