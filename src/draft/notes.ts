import type { Note } from '../domain/draft.js';
import { UnusableNotesError } from '../domain/errors.js';
import { cleanNotes } from './note-cleaning.js';
import { unrollTables } from './note-table.js';

/** What the heading above a note says it is; `topic`: it is itself the heading of what is enumerated after it. */
type NoteHint = 'problem' | 'plan' | 'topic' | null;

/** A note with what stood above it. */
export interface SourceNote extends Note {
  /** Who sent it, where the notes say so. */
  readonly department: string | null;
  readonly hint: NoteHint;
  /** Position of the line it stood in. */
  readonly line: number;
  /** A row of a table: its figures are no rivals of other rows'. */
  readonly row: boolean;
}

/** Most UTF-16 units of notes in one draft: about 15 pages, far beyond what one section holds. */
const MAX_NOTES_LENGTH = 20_000;
/** A line longer than this is split into its sentences. */
const LONG_LINE = 90;

const BULLET =
  /^\s*(?:[-*•·●○■□◆◇▪▶➢✓√>—]+\s*|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、]|[.．](?!\d)|[.．](?=20\d\d年))\s*|[A-H][)）、.．]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,3}是(?=[^\p{P}]))/u;
const DEPARTMENT =
  '(?:[\\p{Script=Han}A-Za-z（）()]{1,20}?(?:局|委|委员会|办|办公室|院|部|会|中心|所|站|镇|乡|街道|街道办|街道办事处|支队|大队|总队|科|处|股|队|商联|团委|妇联)|律协|工商联|社区|镇里|村里|街道|派出所)';
/** Words that end like a department and name none. */
const NO_DEPARTMENT =
  '(?<!场所|社会|机会|会议|大会|年会|会见会|座谈会|听证会|研讨会|联席会|常务会|常委会|委员会会|发布会|督办|主办|承办|协办|举办|开办|通办|代办|全部|内部|干部|网站|查处|各处|学科|百科|控股)';
/** （电话记录）老王：, 小李补充：: who told it. */
const SPEAKER =
  /^(?:[（(](?:电话|口头|微信|短信|补充)[^（）()]{0,8}[）)]\s*)?(?:[老小]\p{Script=Han}{1,2}(?:补充|说|反映|介绍|讲|提供|电话)*[：:]\s*)?/u;
const LABELLED = new RegExp(
  `^[【\\[（(]?(${DEPARTMENT})${NO_DEPARTMENT}(?:[】\\])）]\\s*[:：]?|(?:报来|报送|来报|上报|汇报|报告|反馈|提供|报)?\\s*[:：])\\s*(.*)$`,
  'u',
);
const ALONE = new RegExp(`^[【\\[]?(${DEPARTMENT})${NO_DEPARTMENT}[】\\]]?(?:[:：]|报送|材料|报送材料)?$`, 'u');
const HEADING =
  /^(?:[^，。；\d]{0,12})(?:情况|工作|做法|举措|成效|措施|方面|材料|汇报|总结|问题|不足|困难|打算|计划|安排|原因|下一步|数据|亮点|如下)(?:和[^，。；\d]{1,6})?[:：]?$/u;
const RUN_IN =
  /^(存在的?(?:主要)?(?:问题|不足|困难)|(?:主要)?(?:问题|不足|困难)|下一?步(?:工作)?(?:打算|计划|安排)?|工作打算|工作计划|主要做法|工作情况|工作成效|主要成效|成效|数据)[:：]\s*(?=\S)/u;

function hintOf(heading: string): NoteHint {
  if (/下一?步|打算|计划|明年|安排/.test(heading)) return 'plan';
  return /问题|不足|困难|短板/.test(heading) ? 'problem' : null;
}

const ENUMERATED = /^[一二三四五六七八九十]{1,2}是/u;
const TOPIC = /^\p{Script=Han}{4,14}[。：:]?$/u;
const RUN_IN_LABEL = /^(?:[一二三四五六七八九十]{1,2}是)?(\p{Script=Han}{2,16})。$/u;

/** A paragraph into sentences, and each 一是 … 二是 or 1.…2.… into its own; a run-in heading joins its sentence. */
function sentences(line: string): readonly string[] {
  const pieces = line
    .split(
      /(?<=[。！？；;!?])|(?<=[，,：:\s])(?=[一二三四五六七八九十]是)|(?<=[\p{Script=Han}）)”])\s*(?=\d{1,2}[.、．](?!\d))/u,
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const labelAt = (index: number): string | undefined => {
    const enumerated = index > 0 ? pieces[index] : `一是${pieces[index]}`;
    const isLabel =
      pieces.length > 2 &&
      pieces[index + 1] !== undefined &&
      ENUMERATED.test(enumerated ?? '') &&
      !(index === 0 && ENUMERATED.test(pieces[1] ?? ''));
    return isLabel ? RUN_IN_LABEL.exec(pieces[index] ?? '')?.[1] : undefined;
  };
  return pieces.flatMap((piece, index) => {
    if (labelAt(index) !== undefined) return [];
    const label = labelAt(index - 1);
    return [label === undefined ? piece : label.length > 4 ? `${label}，${piece}` : `${label}：${piece}`];
  });
}

/**
 * Splits notes as pasted into numbered notes: a bullet, a table row or a labelled line is one; a long paragraph gives one a
 * sentence. Headings and departments become `hint` and `department`. Throws `UnusableNotesError`.
 */
export function splitNotes(raw: string): {
  readonly notes: readonly SourceNote[];
  readonly remarks: readonly string[];
} {
  if (raw.length > MAX_NOTES_LENGTH) {
    throw new UnusableNotesError(
      `笔记有${raw.length}字，超出一次起草的上限${MAX_NOTES_LENGTH}字，请按章节分几次发送。`,
    );
  }
  const { text, remarks } = cleanNotes(raw);
  const notes: SourceNote[] = [];
  let department: string | null = null;
  let hint: NoteHint = null;
  const lines = unrollTables(text.split('\n'))
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter((line) => line.text !== '');
  for (const [index, { text: line, row, reporter }] of lines.entries()) {
    const bare = line.replace(BULLET, '').replace(SPEAKER, '').trim();
    if (bare === '') continue;
    if (row) {
      notes.push({ n: notes.length + 1, text: bare, department: reporter ?? department, hint, line: index, row });
      continue;
    }
    const alone = ALONE.exec(bare);
    if (alone?.[1] && index + 1 < lines.length) {
      department = alone[1];
      hint = null;
      continue;
    }
    if (HEADING.test(bare) && bare.length <= 22 && index + 1 < lines.length) {
      hint = hintOf(bare);
      continue;
    }
    const labelled = LABELLED.exec(bare);
    if (labelled?.[1]) {
      department = labelled[1];
      hint = null;
    }
    const body = labelled?.[2] || (labelled ? '' : bare);
    const pieces = body.length > LONG_LINE || lines.length === 1 ? sentences(body) : [body];
    for (const [at, piece] of pieces.entries()) {
      const sender = LABELLED.exec(piece.replace(BULLET, ''));
      if (sender?.[1]) department = sender[1];
      const runIn = RUN_IN.exec(piece.replace(BULLET, ''));
      if (runIn?.[1]) hint = hintOf(runIn[1]);
      const own = piece.replace(BULLET, '').replace(SPEAKER, '').replace(RUN_IN, '').replace(LABELLED, '$2').trim();
      if (!/[\p{L}\p{N}]/u.test(own)) continue;
      const isTopic = at === 0 && TOPIC.test(own) && ENUMERATED.test(pieces[1] ?? '');
      notes.push({
        n: notes.length + 1,
        text: own,
        department,
        hint: isTopic ? 'topic' : hint,
        line: lines.length === 1 ? at : index,
        row,
      });
    }
  }
  checkUsable(notes);
  return { notes, remarks };
}

function checkUsable(notes: readonly SourceNote[]): void {
  const text = notes.map((note) => note.text).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (notes.length === 0) throw new UnusableNotesError('没有看到笔记内容，请把部门报来的材料粘贴过来或发送文件。');
  if (letters === 0) throw new UnusableNotesError('笔记里只有数字，看不出说的是什么，请给每个数字写上事项名称。');
  if (han < letters * 0.3) throw new UnusableNotesError('笔记不是中文，请改用中文笔记后再发送。');
  if (han < 4) throw new UnusableNotesError('笔记太短，写不成一节，请至少写一句完整的工作情况。');
}
