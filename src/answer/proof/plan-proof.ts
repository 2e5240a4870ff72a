import { figuresOf } from '../../domain/figures.js';
import { counterparts, holds } from './counterparts.js';
import { clausesOf } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { rememberedOf } from './remembered.js';

const PLAN_SECTION = /下一步|下步|下一年|明年|安排|打算|计划|思路|\d{4}年.{0,12}(?:重点|任务)/;
/** Evidence that is, or begins with, such a heading. */
const PLAN_HEADING = new RegExp(
  `^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\))[^,。;:]*(?:${PLAN_SECTION.source})`,
);

const OPENS_PLANS = /^(20\d{2})年,?[^,。;]{0,8}将/;

/**
 * Whether all evidence stands among the plans: by its headings, as some begins with such a heading, or, where no heading
 * is known, as it begins with what will be done in a later year than the report's. Plain texts.
 */
export const isPlanned = (
  evidence: readonly { readonly text: string; readonly headings: readonly string[] }[],
  year: number | null,
): boolean =>
  evidence.every(({ headings }) => headings.some((heading) => PLAN_SECTION.test(heading))) ||
  evidence.some(({ text }) => PLAN_HEADING.test(text)) ||
  (year !== null &&
    evidence.every(({ headings }) => headings.length === 0) &&
    Number(OPENS_PLANS.exec(evidence[0]?.text ?? '')?.[1] ?? 0) > year);

/** A quick look: what holds none of these tells of no plan. */
const PLAN_AT_ALL = /将|拟|下步|来年|今后|预计|力争|争取|实现|着力|谋划|20\d{2}年/;

/** Whether evidence could tell of plans at all, by its text and headings as they are. */
export const mayTellPlans = (text: string, headings: readonly string[]): boolean =>
  [text, ...headings].some((part) => PLAN_AT_ALL.test(part) || PLAN_SECTION.test(part));

/** Words that put a deed off; 拟 is one wherever it stands. */
const PUT_OFF =
  /谋划|(?<!矫)正在|着手|筹备|计划(?!生育)|拟(?!定|订|制(?!定)|稿)|下一步|下步|今后|明年|准备|打算|力争|预计|将要|即将/;

const CLAUSE_YEAR = /^(?:到|在|于)?(20\d{2})年/;
/** Marks that put off all that follows in their sentence; others speak of their own clause. */
const FAR = /^(?:将|下|明年|来年|今后)/;
/** Words of a plan that also tell what was done (进一步加强了). */
const FAINT = /^(?:继续|进一步|着力|提出|目标|探索|安排|要)$/;

/** Plain texts of evidence without quotation marks. */
export interface PlanEvidence {
  readonly sources: readonly string[];
  /** Whether all of it stands among the plans. */
  readonly planned: boolean;
  /** The report's. */
  readonly year: number | null;
}

/** The clauses of evidence that stand, up to a full stop, behind a later year than the report's, or 下一步. */
const openClauses = rememberedOf(({ sources, year }: PlanEvidence): ReadonlySet<string> => {
  const marks = proofWords().plans.filter((word) => FAR.test(word));
  const opens = (text: string): boolean =>
    (year !== null && Number(CLAUSE_YEAR.exec(text)?.[1] ?? 0) > year) || holds(text, marks) !== undefined;
  const open = sources.flatMap((source) =>
    source.split('。').flatMap((sentence) => {
      const clauses = clausesOf(sentence).map(({ text }) => text);
      const first = clauses.findIndex(opens);
      return first < 0 ? [] : clauses.slice(first);
    }),
  );
  return new Set(open);
});

const clausesIn = rememberedOf(({ sources }: PlanEvidence): readonly string[] =>
  sources.flatMap((source) => clausesOf(source).map(({ text }) => text)),
);

/** Whether a claim tells of plans without a word that says so, or as done. */
function isToldAsDone(claim: string, clause: string, twins: readonly string[], year: number | null): boolean {
  const { done, planned } = proofWords();
  if (year !== null && claim.includes(`${year}年`) && !twins.some((text) => text.includes(`${year}年`))) return true;
  const clear = planned.filter((word) => !FAINT.test(word));
  if (holds(claim, clear) && !claim.includes('已')) return false;
  if (done.some((word) => clause.includes(word) && !twins.some((text) => text.includes(word)))) return true;
  return !holds(claim, planned) && (holds(clause, done) !== undefined || figuresOf(clause).some(isQuantity));
}

const isQuantity = ({ kind }: { readonly kind: string }): boolean => kind === 'quantity';

/** What is under way (加快, 探索) may not be told as finished. */
function finishedFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const { finished, underWay } = proofWords();
  return clausesOf(claim).flatMap(({ text }) => {
    const end = holds(text, finished);
    if (!end || holds(text, underWay)) return [];
    const marks = counterparts(text, evidence).map(
      (twin) => holds(twin, finished) === undefined && holds(twin, underWay),
    );
    return marks.every(Boolean) ? [`证据写的是“${marks[0]}”，没有说“${end}”`] : [];
  });
}

/**
 * What is planned or under way may not be told as done, nor what is done as planned. A plain claim without quotation marks;
 * returns reasons.
 */
export function planFaults(claim: string, cited: PlanEvidence): readonly string[] {
  const { plans } = proofWords();
  const { planned, year } = cited;
  const evidence = clausesIn(cited);
  const open = openClauses(cited);
  const putOff = PUT_OFF.exec(claim)?.[0];
  /** What is under way (正在) is not put off. */
  const isOpen = (text: string): boolean =>
    PUT_OFF.test(putOff === '正在' ? text : text.replaceAll('正在', '')) ||
    open.has(text) ||
    plans.some((word) => /^[将来]/.test(word) && text.includes(word));
  if (putOff && !planned && !evidence.some(isOpen)) return [`证据没有说“${putOff}”`];
  const wrong = clausesOf(claim).some(({ text }) => {
    const twins = counterparts(text, evidence);
    const marked = planned || twins.some((twin) => holds(twin, plans)) || twins.every((twin) => open.has(twin));
    return marked && isToldAsDone(claim, text, twins, year);
  });
  return wrong ? ['证据写的是下一步安排，须写明“将”“计划”，不能说成已经做到'] : finishedFaults(claim, evidence);
}
