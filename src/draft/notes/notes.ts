import type { Note } from '../../domain/draft.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { stretchesOf } from './asides.js';
import { chatUnrolled } from './chat-log.js';
import { columnsJoined } from './column-lines.js';
import { dialogueUnrolled } from './dialogue.js';
import { dictatedFrom } from './dictated.js';
import { indentedJoined } from './indented-lines.js';
import { LabelReach } from './label-reach.js';
import { letterLines, townSigned } from './letter-lines.js';
import { cleanNotes } from './note-cleaning.js';
import {
  datedReport,
  headlineOf,
  hintOf,
  isBulleted,
  isReference,
  isUnchecked,
  labelled,
  type NoteHint,
  RUN_IN,
  withoutMarks,
} from './note-lines.js';
import { ENUMERATED, NUMBERED_PART, piecesOf, withPair } from './note-pieces.js';
import { type UnrolledLine, unrollTables, withRemark } from './note-table.js';
import { withTopics } from './note-topics.js';
import { questionsAnswered } from './questions.js';
import { checkLength, checkUsable } from './usable.js';

/** A note with what stood above it. */
export interface SourceNote extends Note {
  /** Who sent it, where the notes say so. */
  readonly department: string | null;
  /** A title over the notes names the department: it sent them all, whoever did what they tell. */
  readonly sent?: boolean;
  readonly hint: NoteHint;
  /** Position of the line it stood in; items enumerated within a line stand between two lines. */
  readonly line: number;
  /** A row of a table: its figures are no rivals of other rows'. */
  readonly row: boolean;
  /** Stands after 一是, 二是. */
  readonly enumerated: boolean;
  /** Stands on a line of its own behind 1., 2., 3.: in the order that its author chose. */
  readonly numbered?: boolean;
  /** Said to whoever drafts, not for the report. */
  readonly aside: boolean;
  /** Notes under one numbered heading share it. */
  readonly topic?: number;
}

type Over = Pick<SourceNote, 'department' | 'hint'> & { readonly sent: boolean };
const NOBODY: Over = { department: null, sent: false, hint: null };

/** A line enumerates fewer. */
const MOST_ITEMS = 1000;
const NUMBERED =
  /^(?:\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,2}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|[①-⑳⑴-⒇])/u;
const TOPIC = /^\p{Script=Han}{4,14}[。：:]?$/u;
/** 明年重点：一是…, 2024年信访工作情况：一、…: says what the enumeration is. */
const OPENING =
  /^(?:.{0,8}(?:重点|安排|打算|计划|如下|问题|不足|短板|困难|下一?步|明年|今后)(?:工作)?|[^，。；]{2,24}(?:情况|总结|汇报|材料)|[^。；]{2,24}(?:将|包括|以下工作))[:：]$/u;

/**
 * Splits notes as pasted into numbered notes: a bullet, a table row or a labelled line is one; a long paragraph gives one a
 * sentence. Headings and departments become `hint` and `department`; what is said to the drafter is a note apart. Throws
 * `UnusableNotesError`.
 */
export function splitNotes(
  raw: string,
  words: DraftingWords,
): {
  readonly notes: readonly SourceNote[];
  readonly remarks: readonly string[];
} {
  checkLength(raw);
  const { text, remarks, struck } = cleanNotes(raw);
  const notes: SourceNote[] = [];
  let department: string | null = null;
  let sent = false;
  let hint: NoteHint = null;
  const add = (own: string, line: number, more: Partial<SourceNote> = {}): void => {
    if (!/[\p{L}\p{N}]/u.test(own)) return;
    notes.push({
      n: notes.length + 1,
      text: own,
      department,
      sent,
      hint,
      line,
      row: false,
      aside: false,
      enumerated: false,
      ...more,
    });
  };
  const addRow = (placed: UnrolledLine, at: number, more: Partial<SourceNote>): void => {
    const isForDrafter =
      stretchesOf(placed.remark, words).some(({ aside }) => aside) ||
      words.remarks.some((word) => placed.remark.includes(word));
    const isTold = /\d/.test(placed.text);
    if (!isForDrafter) add(withRemark(placed), at, more);
    else if (!isTold) add((placed.reporter ?? '') + withRemark(placed), at, { ...more, row: false, aside: true });
    else {
      add(placed.text, at, more);
      add(`${placed.reporter ?? ''}${placed.reporter ? '：' : ''}${placed.remark}`, at, {
        ...more,
        row: false,
        aside: true,
      });
    }
  };
  const unrolled = unrollTables(
    columnsJoined(indentedJoined(questionsAnswered(dialogueUnrolled(chatUnrolled(text.split('\n'), words))))),
  )
    .map((line) => ({ ...line, indent: line.text.search(/\S/u), text: line.text.trim() }))
    .filter((line) => line.text !== '' || line.remark !== '');
  const letter = letterLines(unrolled.map((line) => line.text));
  const marked = unrolled.map((line, index) => (letter.has(index) ? { ...line, noise: true } : line));
  const lines = withTopics(mendedLines(marked), words);
  let isDictated = false;
  const reach = new LabelReach();
  /** What the last heading or sender said, where it holds again behind a line with a label of its own. */
  let over: Over = NOBODY;
  const isOver = (now: Over): void => {
    over = now;
    ({ department, sent, hint } = now);
    reach.end();
  };
  const town = townSigned(
    unrolled.map((line) => line.text),
    letter,
  );
  if (town !== null) isOver({ ...NOBODY, department: town });
  for (const [index, placed] of lines.entries()) {
    const { text: line, row, reporter, sender, noise, topic } = placed;
    if (sender !== undefined) isOver({ department: sender, sent: true, hint: null });
    else if (!reach.reaches(placed)) ({ department, sent, hint } = over);
    const dictated = row ? null : dictatedFrom(withoutMarks(line), words);
    if (dictated) add(dictated.order, index, { aside: true });
    // What it is to write may stand on the line below.
    if (isDictated) add(line, index, { aside: true });
    const bare = isDictated ? '' : (dictated?.before ?? withoutMarks(line));
    isDictated = dictated !== null && /[：:]\s*$/u.test(line);
    const below = lines[index + 1];
    if (row) {
      addRow(placed, index, { row, department: reporter ?? department });
      continue;
    }
    if (bare === '') continue;
    if (noise || isReference(bare) || isUnchecked(line)) {
      add(isUnchecked(line) ? line : bare, index, { aside: true });
      continue;
    }
    const headline = headlineOf(
      bare,
      { first: index === 0 && !isBulleted(line), next: below?.text ?? null, beforeTable: below?.row ?? false },
      words,
    );
    if (headline) {
      isOver(
        headline.department === undefined
          ? { department, sent, hint: headline.hint }
          : { department: headline.department, sent: headline.sent, hint: headline.hint },
      );
      if (headline.lost !== null) add(headline.lost, index, { aside: true });
      continue;
    }
    const dated = datedReport(bare);
    if (dated) {
      isOver({ department: dated.department, sent: false, hint });
      add(dated.day, index, { aside: true });
    }
    const told = dated?.text ?? bare;
    const label = labelled(told);
    if (label) {
      if (label.department !== undefined) {
        department = label.department;
        sent = false;
      }
      hint = null;
      // Who stood alone over the lines is not meant any more where others begin to speak.
      over = over.sent ? { ...over, hint: null } : NOBODY;
    }
    const body = label ? label.text : told;
    const pieces = piecesOf(isBulleted(line) ? withPair(body) : body, lines.length === 1);
    const under = topic ?? (lines.length > 1 && NUMBERED_PART.test(line) ? index : undefined);
    /** Each item that a line enumerates counts as a line, with what stands behind it up to the next. */
    let items = 0;
    for (const [at, piece] of pieces.entries()) {
      const marked = at === 0 && lines.length === 1 ? line : piece;
      if ((at > 0 || lines.length === 1) && (ENUMERATED.test(marked) || NUMBERED.test(marked))) items += 1;
      const unmarked = withoutMarks(piece);
      const spokenBy = labelled(unmarked)?.department;
      if (spokenBy !== undefined) department = spokenBy;
      const runIn = RUN_IN.exec(unmarked);
      if (runIn?.[1]) {
        hint = hintOf(runIn[1]);
        over = { ...over, hint: null };
      }
      // 2025年打算：3月底前完成: the year of what is planned stays with it.
      const [planned = ''] = /^20\d\d年/u.exec(runIn?.[1] ?? '') ?? [];
      const said = runIn ? planned + withoutMarks(unmarked.replace(RUN_IN, '')) : unmarked;
      const own = (labelled(said)?.text ?? said).trim();
      if (at === 0 && (label || runIn)) reach.begin(placed, body.replace(RUN_IN, ''), hint, lines[index - 1], below);
      if (at === 0 && OPENING.test(own) && (ENUMERATED.test(pieces[1] ?? '') || NUMBERED.test(pieces[1] ?? ''))) {
        hint = hintOf(own);
        reach.begin(placed, own, hint, lines[index - 1], below);
        if (/\d/.test(own)) add(own, index, { aside: true });
        continue;
      }
      const isTopic = at === 0 && !ENUMERATED.test(line) && TOPIC.test(own) && ENUMERATED.test(pieces[1] ?? '');
      const position = lines.length > 1 ? index + items / MOST_ITEMS : items > 0 ? MOST_ITEMS + items : at;
      if (isTopic) add(own, position, { hint: 'topic', enumerated: false });
      // What a department does not tell is unused with its name.
      else
        for (const { text: stretch, aside } of stretchesOf(own, words))
          add(aside && at === 0 && label?.department ? `${label.department}：${stretch}` : stretch, position, {
            aside,
            numbered: lines.length > 1 && NUMBERED.test(line),
            ...(under === undefined ? {} : { topic: under }),
            enumerated: ENUMERATED.test(at === 0 ? line : piece) || ENUMERATED.test(piece),
          });
    }
  }
  isOver(NOBODY);
  for (const words of struck) add(words, lines.length, { aside: true });
  checkUsable(notes);
  return { notes, remarks };
}

/** Lines broken at a comma, as narrow windows break them, in one again. */
function mendedLines(lines: readonly UnrolledLine[]): readonly UnrolledLine[] {
  const mended: UnrolledLine[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    const isWhole = [last, line].some((each) => each?.row || each?.noise) || line.sender !== undefined;
    if (last && !isWhole && /[，、]$/u.test(last.text) && !isBulleted(line.text) && !labelled(line.text))
      mended[mended.length - 1] = { ...last, text: last.text + line.text };
    else mended.push(line);
  }
  return mended;
}
