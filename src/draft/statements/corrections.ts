import { type Figure, figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import { correctedWithin, isPutRight } from './corrections-within.js';
import { clausesOf, type Statement } from './statement.js';

/** Says that an earlier figure was wrong. */
const CORRECTS =
  /更正|纠正为|确认改|以此为准|不好意思\D{0,8}是\d|有误|应为|应是|应改为|正确(?:的)?是|以此为准|作废|[打写报搞填说弄记]错|打反|错了|不对|\d\p{Script=Han}{0,3}，?(?:而)?不是\d/u;
/** 那个数, 上一条, 刚才: points at what was just told. */
const POINTING =
  /^(?:[哦噢啊呃嗯]+，?)?(?:不对，?)*(?:那个|这个|该|此|上面|前面|刚才|之前|原来|前一|上一?)*(?:的|那个|这个|那)*(?:数字?|数据|条|项|个|句)?(?:的)?$/u;
/** What comes between the thing and its right figure. */
const RIGHT = /(?:其实|实际上?|应该|应当)?(?:应为|应是|正确的?(?:数)?是|更正为|改为|是|为|以)?$/u;
/** What does not name the thing. */
const BESIDES =
  /^(?:不好意思)?(?:[^：:]{0,8}(?:更正|补充|纠正|说明)[：:])?(?:(?:请|把|将|其中)?第?[\d一二三四五六七八九十]+(?:条|点|项|款)(?:中|里)?的?)?(?:请|前面|上面|之前|原来|刚才|其中)?(?:的)?/u;

/** 整改41个没错: says that a figure is right as it stands. */
const STANDS = /没错|没问题|没变|不变|无误/u;
/** 45个不是43个: the first is right. */
const NOT_THAT = /^，?(?:而)?(?:不是|并非)$/u;

interface Right {
  /** Empty: what was told last. */
  readonly thing: string;
  /** The wrong figure, where the correction says it. */
  readonly wrong?: Figure;
  readonly figure: Figure;
  readonly written: string;
}

/** 败诉数法院通报的: who counts it. */
const OF_SOURCE = /(?:(?:法院|检察院|系统|平台|\p{Script=Han}{1,4}[局办委科])(?:通报|口径|核定|认定|统计)的|系统里?)$/u;
/** 6300份,刚问了: the exact figure of what was told before. */
const ASKED_AGAIN = /^\d[^，,。]{0,6}[，,](?:我|刚才?|又)*(?:问|核|查|数)(?:过|了|实|对)+$/u;
/** 不对，46场是上半年报的，全年是73场: the second is right, whatever the first counts. */
const DENIED_FIRST = /^(?:[哦噢啊呃嗯哎]+，?)?(?:不对|错了|说错了|报错了)/u;
/** 是1126件，不是1216件. */
const NOT_BUT = /^[，,]?(?:而)?(?:不是|并非)$/u;

/** Two figures of one unit of which the sentence says that one is wrong; null where it does not. */
function deniedPair(text: string): Right | null {
  const [one, other, third] = figuresOf(text).filter(({ kind }) => kind === 'quantity');
  if (!one || !other || one.unit !== other.unit || one.value === other.value) return null;
  const right = (wrong: Figure, figure: Figure): Right => ({
    ...{ thing: '', wrong, figure },
    written: text.slice(figure.start, figure.end),
  });
  if (NOT_BUT.test(text.slice(one.end, other.start))) return right(other, one);
  return DENIED_FIRST.test(text) && third?.unit !== one.unit && /是$/u.test(text.slice(one.end, other.start))
    ? right(one, other)
    : null;
}

/** The things that a sentence corrects, each with its right figure; 建议数有误，应为165件 names the thing a clause before. */
function rightFigures(text: string): readonly Right[] {
  const denied = deniedPair(text);
  if (denied) return [denied];
  let named = '';
  let isPointed = false;
  return clausesOf(text).flatMap((clause) => {
    if (STANDS.test(clause)) return [];
    const [wrong, right] = figuresOf(clause).filter(({ kind }) => kind === 'quantity');
    if (wrong && right && wrong.unit === right.unit && NOT_THAT.test(clause.slice(wrong.end, right.start)))
      return [{ thing: '', wrong: right, figure: wrong, written: clause.slice(wrong.start, wrong.end) }];
    if (wrong && right && wrong.unit === right.unit && isPutRight(clause.slice(wrong.end, right.start)))
      return [{ thing: '', wrong, figure: right, written: clause.slice(right.start, right.end) }];
    const figure = figuresOf(clause).find(({ kind }) => kind === 'quantity');
    const own = clause
      .slice(0, figure?.start ?? clause.length)
      .replace(RIGHT, '')
      .replace(BESIDES, '')
      .replace(OF_SOURCE, '')
      .replace(/(?:数|数量|数字|数据|[次件人户家]数)?(?:有误|[写打报搞填说弄记]?错了?|打反了?|不对)?$/u, '')
      .replace(/(?:那个|这个|的)$/u, '');
    if (!figure) {
      isPointed = CORRECTS.test(clause) && POINTING.test(own);
      named = CORRECTS.test(clause) && !isPointed ? own : '';
      return [];
    }
    const written = clause.slice(figure.start, figure.end);
    const isJustTold =
      CORRECTS.test(clause.slice(0, figure.start)) || isPointed || named !== '' || ASKED_AGAIN.test(text);
    if (POINTING.test(own) && isJustTold) return [{ thing: named, figure, written }];
    const thing = own || named;
    return thing.length < 2 ? [] : [{ thing, figure, written }];
  });
}

/** Whether a clause tells of a thing, its doer perhaps named before it in the statement: 工商联 … 走访企业326家. */
function tellsOf(clause: string, thing: string, said: string): boolean {
  if (clause.includes(thing)) return true;
  const splits = Array.from({ length: Math.max(0, thing.length - 3) }, (_, i) => i + 2);
  return splits.some((at) => said.includes(thing.slice(0, at)) && clause.includes(thing.slice(at)));
}

/** The figure that the thing has in a statement; null where it has none, or none of that unit. */
function wrongFigure({ text, department }: Statement, { thing, figure, wrong }: Right): Figure | null {
  if (wrong)
    return figuresOf(text).find((each) => each.value === wrong.value && [each.unit, ''].includes(wrong.unit)) ?? null;
  const found = figuresOf(text).filter(({ kind, unit, start }) => {
    // 检查户次应为2,381: the unit stands in the name of the thing.
    const isNamed = figure.unit === '' && unit !== '' && thing.endsWith(unit);
    const counted = isNamed ? thing.slice(0, -unit.length) : thing;
    const clause =
      text
        .slice(0, start)
        .split(/[，；。、]/u)
        .at(-1) ?? '';
    return (
      kind === 'quantity' && (isNamed || unit === figure.unit) && tellsOf(clause, counted, `${department ?? ''}${text}`)
    );
  });
  return found.length === 1 && found[0]?.value !== figure.value ? (found[0] ?? null) : null;
}

/** Asks for a look where nothing could be put right. */
const SOUNDS_LIKE_ONE =
  /(?:数字?|数据)?[打写报搞填说弄]错了|打反|(?:数字?|数据)(?:有误|错了)|^更正(?:[：:，]|.*(?:应为|应是))|\d\p{Script=Han}{0,3}(?:不对|有误)/u;

/** Written to the drafter alone: no sentence of a report. */
const PLAINLY_ONE = /^更正[：:，]|确认改\d|(?:刚才|前面|上面|之前)[^，。]{0,6}(?:打[反错]|[写报搞填说弄记]错)/u;

/** 公证件数更正为2950件，上一份少算了涉外45件: what is told beside the right figure only explains it. */
const PLAINLY_PUT = /更正为|应为|应是|改为|纠正为|确认改/u;

/** What a correction says beside the figures that it puts right, as unused. */
function leftOver(statement: Statement, placed: readonly { readonly right: Right }[]): readonly Statement[] {
  const clauses = clausesOf(statement.text).filter(
    (clause) => /\d/.test(clause) && !placed.some(({ right }) => clause.includes(right.written)),
  );
  return clauses.length === 0 || placed.some(({ right }) => right.wrong !== undefined)
    ? []
    : [{ ...statement, text: clauses.join('，'), kind: 'aside' }];
}

/** The right figure, with the unit of the wrong one where it has none. */
const writtenFor = ({ figure, written }: Right, wrong: Figure): string =>
  figure.unit === '' ? written + wrong.unit : written;

/** 上面480场应为408场: its wrong figure stands in what was told before. */
const opensElsewhere = ({ text }: Statement, before: readonly Statement[]): boolean =>
  rightFigures(text).some(
    (right) =>
      right.wrong !== undefined && before.some((each) => each.kind !== 'aside' && wrongFigure(each, right) !== null),
  );

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
  for (const told of given) {
    const within = told.kind === 'aside' || opensElsewhere(told, statements) ? null : correctedWithin(told.text);
    const statement = within ? { ...told, text: within.text } : told;
    if (within) {
      replaced.add(told);
      remarks.push(
        `${noteMarks(told.notes)}自己作了更正：${within.wrong.text}改为${within.right.text}，正文用更正后的数。`,
      );
      statements.push(statement);
      continue;
    }
    const rights =
      (CORRECTS.test(statement.text) || ASKED_AGAIN.test(statement.text)) && statement.kind !== 'aside'
        ? rightFigures(statement.text)
        : [];
    const placeOf = (right: Right): number =>
      statements.findLastIndex((each) => each.kind !== 'aside' && wrongFigure(each, right) !== null);
    const lead = rights.map(placeOf).find((at) => at >= 0) ?? -1;
    const places = rights.map((right) => {
      const ofLead = statements[lead];
      return { right, at: ofLead && wrongFigure(ofLead, right) !== null ? lead : placeOf(right) };
    });
    const placed = places.filter(({ at }) => at >= 0);
    const isWhole = placed.length > 0 && (placed.length === places.length || PLAINLY_PUT.test(statement.text));
    if (!isWhole) {
      if (statement.kind !== 'aside' && SOUNDS_LIKE_ONE.test(statement.text))
        remarks.push(`${noteMarks(statement.notes)}像是更正，看不出更正的是哪个数，请核对。`);
      statements.push(PLAINLY_ONE.test(statement.text) ? { ...statement, kind: 'aside' } : statement);
      continue;
    }
    statements.push(...leftOver(statement, placed));
    for (const { right, at } of placed) {
      const wrong = statements[at];
      const figure = wrong && wrongFigure(wrong, right);
      if (!wrong || !figure) continue;
      replaced.add(given.find(({ source, line }) => source === wrong.source && line === wrong.line) ?? wrong);
      const notes = [...new Set([...wrong.notes, ...statement.notes])].sort((a, b) => a - b);
      const others = wrong.notes.filter((n) => !statement.notes.includes(n));
      const of = others.length > 0 ? noteMarks(others) : '前一句';
      remarks.push(
        `${noteMarks(statement.notes)}更正了${of}${right.thing === '' ? '' : `的${right.thing}`}：${figure.text}改为${right.figure.text}，正文用更正后的数。`,
      );
      statements[at] = {
        ...wrong,
        notes,
        corrected: true,
        text: wrong.text.slice(0, figure.start) + writtenFor(right, figure) + wrong.text.slice(figure.end),
      };
    }
  }
  return { statements, remarks, replaced: [...replaced] };
}
