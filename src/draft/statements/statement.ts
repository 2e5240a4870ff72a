import { figuresOf } from '../../domain/figures.js';
import { jointBehind } from '../notes/note-topics.js';
import type { SourceNote } from '../notes/notes.js';
import { sentencesIn } from '../notes/sentences.js';
import { verbFirst } from '../outline/heading.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { receivedFrom } from './received-papers.js';
import { type Tense, tenseRuns } from './tense.js';
import { polish } from './wording.js';

/** `aside`: written to the drafter, not for the report. */
export type StatementKind = 'background' | 'measure' | 'result' | 'problem' | 'cause' | 'plan' | 'aside';

/** One sentence of a note, worded for a report, without closing punctuation. */
export interface Statement {
  readonly text: string;
  /** The sentence as it stands in its note. */
  readonly source: string;
  /** Numbers of the notes it rests on. */
  readonly notes: readonly number[];
  readonly kind: StatementKind;
  /** Says itself that it is done. */
  readonly done: boolean;
  readonly department: string | null;
  /** The department sent all that stands below its name, whoever did it. */
  readonly sent?: boolean;
  /** The line of the notes it comes from: sentences of one line tell one thing. */
  readonly line: number;
  /** Index of its aspect; `aspects.length` where it is told by no word. */
  readonly aspect: number;
  readonly conflict: boolean;
  /** The notes say that a figure of it is not sure. */
  readonly doubted?: boolean;
  /** A later note put a figure of it right: it stands so in none of them. */
  readonly corrected?: boolean;
  /** Little more than figures. */
  readonly terse: boolean;
  /** Told after 一是, 二是 by the notes themselves. */
  readonly enumerated: boolean;
  /** On a line numbered by its author. */
  readonly numbered: boolean;
  /** A row of a table. */
  readonly row: boolean;
  /** Shared by what stands under one numbered heading of the notes; null where it stands under none. */
  readonly topic: number | null;
}

/** A comma between digits belongs to the figure. */
export const clausesOf = (text: string): readonly string[] => text.split(/[，；;。]|,(?!\d{3}(?!\d))/).filter(Boolean);

const starts = (clause: string, words: readonly string[]): boolean => words.some((word) => clause.startsWith(word));
const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** 尚未提请审议, 尚未审结: how far a thing has come, which is no shortcoming unless the notes call it one. */
const UNDER_WAY = /[尚仍]未(?:提请|提交|报请|报批|批复|审结|办结|结案|到期|期满|开庭|完成)/gu;

/** 补齐短板, 解决突出问题: what is done about a shortcoming is none. */
const MENDED =
  /针对[^，。；]{2,60}(?:的问题|问题)|(?:补齐|补足|补上|弥补|破解|解决|化解|克服|整治|针对|聚焦|围绕|查摆|紧盯)[^，。；\d]{0,8}(?:短板|弱项|不足|问题|困难|难题|薄弱环节)/gu;

function isProblem(told: string, words: DraftingWords): boolean {
  const text = told.replace(MENDED, '');
  if (/^(?:主要)?(?:问题|不足|困难)(?:主要)?(?:就?是|在于)/u.test(text)) return true;
  return clausesOf(text).some((clause) => {
    const end = clause.replace(/(?:的|等|等等|等情况|等情形|等问题|等现象)+$/, '');
    return (
      words.problemEnd.some((word) => end.endsWith(word)) ||
      holds(clause.replace(UNDER_WAY, ''), words.problemWithin) ||
      (holds(clause, words.exists) && words.problemNouns.some((noun) => end.endsWith(noun)))
    );
  });
}

/** Characters beside each figure of a clause that is little more than its figures. */
const BESIDE_FIGURE = 14;

/** Every clause is little more than its figures: 走访企业86家，解答咨询320余人次. */
function isTerse(text: string): boolean {
  return clausesOf(text).every((clause) => {
    const figures = figuresOf(clause);
    const rest = clause.length - figures.reduce((sum, each) => sum + each.end - each.start, 0);
    return figures.some((figure) => figure.kind === 'quantity') && rest <= BESIDE_FIGURE * figures.length;
  });
}

const SO_FAR = /^(?:(?:今年|一年|本年度|\d{4}年)(?:以来|来)|\d{4}年)，/u;

/** 2023年3月起推行… → 推行…. */
function afterDate(text: string): string {
  const [first] = figuresOf(text);
  return first?.kind === 'date' && first.start < 3
    ? text.slice(first.end).replace(/^(?:起|以来|间|期间|中|底|初|，)+/u, '')
    : text;
}

/** Says what came of the work rather than what was done. */
function isResult(said: string, words: DraftingWords): boolean {
  const text = said.replace(/^\p{Script=Han}{2,6}方面，/u, '');
  if (starts(afterDate(text), words.activity)) return false;
  return isTerse(text) || starts(afterDate(text), words.outcome) || (holds(text, words.honours) && text.length <= 60);
}

function aspectOf(text: string, words: DraftingWords): number {
  let best = words.aspects.length;
  let most = 0;
  for (const [index, aspect] of words.aspects.entries()) {
    const score = aspect.words.reduce((sum, word) => {
      const at = text.indexOf(word);
      return at < 0 ? sum : sum + word.length * (at < 8 ? 2 : 1);
    }, 0);
    if (score > most) {
      best = index;
      most = score;
    }
  }
  return best;
}

/** 截至11月30日: until when figures told elsewhere count. */
const UNTIL_WHEN = /^(?:都|均)?(?:截至|截止)(?:到|目前)?[^，。；]{0,12}[日号月底末]$/u;

function kindOf(text: string, tense: Tense, note: SourceNote, words: DraftingWords): StatementKind {
  if (note.aside || !/\p{Script=Han}/u.test(text) || UNTIL_WHEN.test(text)) return 'aside';
  if (note.hint === 'topic') return 'background';
  if (tense === 'planned' || (note.hint === 'plan' && tense === 'open')) return 'plan';
  if (note.hint === 'problem') return starts(text, words.cause) ? 'cause' : 'problem';
  if (starts(text, words.cause)) return 'cause';
  if (isProblem(text, words)) return 'problem';
  if (isResult(text, words)) return 'result';
  const hasFigure = figuresOf(text).some((figure) => figure.kind === 'quantity');
  return starts(text.replace(SO_FAR, ''), words.background) && !hasFigure ? 'background' : 'measure';
}

/** 健全制度。出台…: a heading that runs into its sentence. */
const withRunInHeading = ({ text, enumerated }: SourceNote, words: DraftingWords): string =>
  text.replace(
    /^(\p{Script=Han}{2,12})。(?=\S)/u,
    (_, label: string) =>
      label + (enumerated || /^[^。]*。(?:主要)?原因/u.test(text) ? '，' : jointBehind(label, words)),
  );

/** （二） behind the first item of a line. */
const COUNTED_ITEM = /^[（(][一二三四五六七八九十\d]{1,2}[）)]\s*(?=\p{Script=Han})/u;

/** 1. 2. within a line. */
const NEXT_POINT = /\.\s+(?=\p{Script=Han})/u;

/** 新桥：… of 新桥司法所, 城管这边立案… of 城管局. */
function withoutSender(sentence: string, department: string | null): string {
  const [mark, label] = /^(\p{Script=Han}{2,6}?)(?:[：:]|(?:这边|那边|这里|这块)[，,：:]?)/u.exec(sentence) ?? [];
  return mark && label && department?.startsWith(label) ? sentence.slice(mark.length) : sentence;
}

/** 2023年排查…, where the notes tell of 2024 or of next year, too: what is past. */
function isPast(text: string, notes: readonly SourceNote[]): boolean {
  const [year] = /^20\d{2}(?=年)/.exec(text) ?? [];
  if (year === undefined) return false;
  const others = notes.map((note) => note.text);
  const later = others.flatMap((other) => other.match(/20\d{2}(?=年)/g) ?? []).some((other) => other > year);
  return (
    later || (others.some((other) => other.includes('明年')) && !others.some((other) => /^20\d{2}年度?$/.test(other)))
  );
}

/** 原因：一是…，二是…；三是…: what goes on with the count of a cause is one. */
const withAllCauses = (statements: readonly Statement[]): readonly Statement[] => {
  const told: Statement[] = [];
  for (const statement of statements) {
    const last = told.at(-1);
    const goesOn =
      /^[二三四五六七八九]是/u.test(statement.source) && last?.kind === 'cause' && last.line === statement.line;
    const { source, text } = statement;
    const counted = text.startsWith(source.slice(0, 2)) ? text : source.slice(0, 2) + text;
    told.push(goesOn ? { ...statement, text: counted, kind: 'cause' } : statement);
  }
  return told;
};

/** 明年：迎接验收；建一个公园: all that follows within the note is planned. */
const OPENS_PLANS =
  /(?:^|[，,])(?:下一?步|下一?阶段|明年|下一?年度?|来年|今后)(?:的?(?:工作)?(?:打算|计划|安排|重点))?[：:]/u;

/** The sentences of the notes, each classed by what it says. `underPlans`: the section itself is one of plans. */
export function statementsOf(
  notes: readonly SourceNote[],
  words: DraftingWords,
  underPlans: boolean,
): readonly Statement[] {
  const told = notes.flatMap((note) =>
    sentencesIn(withRunInHeading(note, words))
      .flatMap((sentence) => sentence.replace(/[。！？；;!?]+$/u, '').split(NEXT_POINT))
      .map((sentence) => sentence.trim().replace(COUNTED_ITEM, ''))
      .flatMap((sentence, i, all) => {
        const planned = all.slice(0, i).some((before) => OPENS_PLANS.test(before));
        const runs = tenseRuns(sentence, words, underPlans || planned || note.hint === 'plan');
        return planned ? runs.map((run) => (run.tense === 'open' ? { ...run, tense: 'planned' as const } : run)) : runs;
      })
      .map(({ text, tense }) => ({
        source: text,
        tense,
        text: polish(withoutSender(text, note.department), words),
      }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ source, tense, text: told }) => {
        const received = receivedFrom(told, note.department, words);
        const text = received ?? told;
        return { source, tense, text, department: received === null ? note.department : null };
      })
      .map(({ source, tense, text, department }) => ({
        source,
        text: note.hint === 'topic' ? verbFirst(text) : text,
        notes: [note.n],
        kind: kindOf(text, tense, note, words),
        done: tense === 'done' || tense === 'mixed' || (tense === 'open' && isPast(text, notes)),
        department,
        sent: note.sent ?? false,
        line: note.line,
        aspect: aspectOf(text, words),
        conflict: false,
        terse: isTerse(text),
        numbered: note.numbered ?? false,
        row: note.row,
        topic: note.topic ?? null,
        enumerated: note.enumerated,
      })),
  );
  return withAllCauses(told);
}
