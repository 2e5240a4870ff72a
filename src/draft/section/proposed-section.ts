import { figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import {
  LEADERS_PART,
  MEASURES_PART,
  type Outline,
  type OutlineSection,
  PLANS_PART,
  PROBLEMS_PART,
  sectionFor,
} from '../outline/outline.js';
import type { Statement } from '../statements/statement.js';
import { SectionEvidence } from './section-evidence.js';

/** The section that notes fit, and which of them tell of another. */
export interface Proposal {
  readonly section: OutlineSection | null;
  readonly remarks: readonly string[];
}

/** 区委书记张三主持…, 县长听取…: what one of the two who answer for the place did. */
const BY_A_LEADER =
  /^(?:[\p{Script=Han}]{0,8}?(?:委|党组|党工委|政府)?(?:书记|(?<!副)[区县市州旗镇乡]长)|[^，。]{0,6}(?:党政)?主要负责人|[^，。]{0,4}第一责任人)/u;
const DEPUTY = /^[^，。]{0,8}副/u;
/** A statement with several figures tells more, up to this many. */
const MOST_FIGURES = 2;
/** What is told behind a statement of a section, and names none, is of it, too, but tells less. */
const CARRIED = 0.5;
/** Nearer than this, two sections have as much for them, and the one told first is meant. */
const AS_MUCH = 0.98;
/** As much as a short word of one section alone: less may be chance. */
const SURE = 1.5;
/** A long word of one section alone. */
const PLAINLY = 2.5;
/** Sections named in a remark. */
const MOST_NAMED = 3;
/** 2023年普法工作总结, 优化营商环境工作情况: says what all the notes are. */
const TITLE =
  /^(?:20\d{2}年度?)?[^\d，。；：、]{2,24}(?:情况|总结|小结|汇报|报告|材料|工作|汇总表?|统计表?|数据|会议(?:记录|纪要))[：:]?$/u;
/** 表3 … (司法局执法监督科): number and sender of a table. */
const AROUND_TITLE = /^(?:表|附件?|附表)\s*\d*[：:\s]*|[（(][^（）()]*[）)]\s*$/gu;

const most = (numbers: readonly number[]): number => numbers.reduce((best, each) => Math.max(best, each), 0);

/** The part of the report that most statements are for, whatever their subject; null where they tell what was done. */
function otherPart(told: readonly Statement[]): number | null {
  const plans = told.filter(({ kind }) => kind === 'plan').length;
  if (plans * 2 > told.length || (plans * 2 === told.length && told[0]?.kind === 'plan')) return PLANS_PART;
  const problems = told.filter(({ kind }) => kind === 'problem' || kind === 'cause').length;
  if (problems * 2 > told.length || (problems > 1 && plans > 1 && (problems + plans) * 3 > told.length * 2))
    return PROBLEMS_PART;
  if (told[0]?.text.includes('第一责任人职责')) return LEADERS_PART;
  const lines = [...new Set(told.map(({ line }) => line))].map((at) => told.find(({ line }) => line === at));
  const led = lines.filter((first) => {
    const who = `${first?.department ?? ''}${first?.text ?? ''}`;
    return BY_A_LEADER.test(who) && !DEPUTY.test(who);
  });
  return led.length * 2 > lines.length ? LEADERS_PART : null;
}

/**
 * How each statement speaks of the sections: shares of its weight. One with few words for any section goes, as far as it lacks
 * them, with what stands before it.
 */
function sharesOf(told: readonly Statement[], scores: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const shares: (readonly number[])[] = [];
  for (const [index, statement] of told.entries()) {
    const squares = (scores[index] ?? []).map((score) => score ** 2);
    const sum = squares.reduce((total, each) => total + each, 0);
    const figures = figuresOf(statement.text).filter(({ kind }) => kind === 'quantity').length;
    const weight = 1 + Math.min(MOST_FIGURES, figures) / 2;
    const sure = Math.min(1, most(scores[index] ?? []) / SURE);
    const before = shares[index - 1];
    shares.push(
      squares.map(
        (each, at) => (sum > 0 ? (each / sum) * weight * sure : 0) + (before?.[at] ?? 0) * CARRIED * (1 - sure),
      ),
    );
  }
  return shares;
}

/** The section that a title over the notes names; null where there is none, or it names none. */
function titledSection(outline: Outline, raw: string): OutlineSection | null {
  const [first = '', second] = raw
    .split('\n')
    .map((line) =>
      line
        .replace(/^[#*\s]+|[*\s]+$/gu, '')
        .replace(AROUND_TITLE, '')
        .trim(),
    )
    .filter(Boolean);
  if (second === undefined) return null;
  const bare = first.replace(/[：:]$/u, '');
  const named = outline.sections.find(({ title, aliases, topics }) => [title, ...aliases, ...topics].includes(bare));
  return named ?? (TITLE.test(first) ? sectionFor(outline, first) : null);
}

/** Points out, by section, the notes that plainly tell of another than the one proposed. */
function elsewhereRemarks(
  evidence: SectionEvidence,
  section: OutlineSection,
  told: readonly Statement[],
  scores: readonly (readonly number[])[],
): readonly string[] {
  const own = evidence.sections.indexOf(section);
  const ofNote = new Map<number, number[]>();
  for (const [index, { notes }] of told.entries())
    for (const n of notes) {
      const sum = ofNote.get(n) ?? evidence.sections.map(() => 0);
      ofNote.set(
        n,
        sum.map((score, at) => score + (scores[index]?.[at] ?? 0)),
      );
    }
  const others = new Map<number, number[]>();
  for (const [n, sums] of ofNote) {
    const best = most(sums);
    const at = sums.indexOf(best);
    if (best < PLAINLY || at === own || (sums[own] ?? 0) * 2 >= best) continue;
    others.set(at, [...(others.get(at) ?? []), n]);
  }
  if (others.size === 0) return [];
  const named = [...others]
    .slice(0, MOST_NAMED)
    .map(([at, notes]) => `${noteMarks(notes)}像是“${evidence.sections[at]?.title ?? ''}”的内容`);
  const more = others.size > MOST_NAMED ? '，另有几条属于别的章节' : '';
  return [`没有指定章节，按多数笔记拟为“${section.title}”；${named.join('，')}${more}，请看看是否分开写。`];
}

/**
 * The section that notes fit: the part of the report that most of them are for, a title over them, or what most of them
 * tell by topics, objects and figures. Null where nothing of any section stands there.
 */
export function proposedSection(outline: Outline, raw: string, statements: readonly Statement[]): Proposal {
  const told = statements.filter(({ kind }) => kind !== 'aside');
  const part = otherPart(told);
  if (part !== null) return { section: outline.sections.find((each) => each.part === part) ?? null, remarks: [] };
  const evidence = new SectionEvidence(outline, MEASURES_PART);
  const done = told.filter(({ kind }) => !['plan', 'problem', 'cause'].includes(kind));
  const work = done.length > 0 ? done : told;
  const scores = work.map(({ text, department }) => evidence.of(`${department ?? ''}${text}`));
  const titled = titledSection(outline, raw);
  const shares = sharesOf(work, scores);
  const sums = evidence.sections.map((_, at) => shares.reduce((sum, share) => sum + (share[at] ?? 0), 0));
  const best = most(sums);
  const level = evidence.sections.filter((_, at) => best > 0 && (sums[at] ?? 0) >= best * AS_MUCH);
  const toldFirst = scores
    .flatMap((score) => level.filter((each) => (score[evidence.sections.indexOf(each)] ?? 0) > 0))
    .at(0);
  const section = titled ?? toldFirst ?? null;
  return {
    section,
    remarks: section?.part === MEASURES_PART ? elsewhereRemarks(evidence, section, work, scores) : [],
  };
}
