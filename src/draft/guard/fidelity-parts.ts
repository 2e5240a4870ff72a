import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const PART = /^.*(?:其中|包括|包含|含有?|里面)/u;

/** Whether what stands before a figure makes it a part: behind 其中 and with nothing of another unit between. */
function isPart(ahead: string, { unit }: Figure): boolean {
  // 报备12件，有2件不及时.
  const [whole] = /[,，]有$/u.test(ahead) ? figuresOf(ahead).slice(-1) : [];
  if (whole?.unit === unit) return true;
  const between = PART.test(ahead) ? figuresOf(ahead.replace(PART, '')) : null;
  return between?.every((other) => other.kind !== 'quantity' || other.unit === unit || unit === '%') ?? false;
}

const wholeBefore = (sentence: string, index: number): Figure | undefined =>
  figuresOf(sentence.slice(0, index)).findLast(({ kind }) => kind === 'quantity');

/** What a clause, or a member of its list, says before its only figure: 修改 of 废止17件、修改9件. */
const headOf = (ahead: string): string => ahead.split(/[,，、]/u).at(-1) ?? '';

/** Who dealt with them: 公安机关立案2件. */
const DOER = /^\p{Script=Han}{0,8}(?:局|委|办|院|政府|机关|部门|街道|镇)(?=\p{Script=Han}{2})/u;

const tellsOutcome = (head: string, outcomes: ReadonlySet<string>, noun: string): boolean => {
  const deed = head.replace(DOER, '').replace(/^(?:已经?|共|均|评出|年内|全年|今年)+/u, '');
  // 优秀案卷 of 案卷.
  return outcomes.has(deed) || (noun !== '' && deed.endsWith(noun) && outcomes.has(deed.slice(0, -noun.length)));
};

/** 清理文件30件，其中废止12件 of 清理文件30件，废止12件: an outcome of some of what was taken in is of a part of it. */
function isOutcome(run: string, figure: Figure, whole: Figure | undefined): boolean {
  const { intake, outcomes } = draftingProofWords();
  const aheadOf = (each: Figure): string => headOf(run.slice(0, each.start));
  const before = figuresOf(run).filter(({ end, kind }) => kind === 'quantity' && end <= figure.start);
  const at = whole ? before.findIndex((each) => standsIn(whole, [each])) : -1;
  const taken = before[at];
  if (!taken) return false;
  const deed = aheadOf(taken);
  const noun = /\p{Script=Han}{2}$/u.exec(deed)?.[0] ?? '';
  // Nothing but outcomes stands between.
  if (before.slice(at + 1).some((each) => !tellsOutcome(aheadOf(each), outcomes, noun))) return false;
  if (taken.unit !== figure.unit) return false;
  if ((figure.value ?? 0) > (taken.value ?? 0)) return false;
  return (
    tellsOutcome(aheadOf(figure), outcomes, noun) &&
    intake.some((word) => deed.includes(word)) &&
    ![...outcomes].some((word) => deed.includes(word) && !intake.includes(word))
  );
}

/** 其中撤销1项 of 完成5项，撤销1项: what stands beside a figure told as part of it. */
function addedParts(sentence: string, notes: readonly string[]): readonly Fault[] {
  const runs = notes.flatMap((note) => note.split(/[。;；\n]/u));
  return [...sentence.matchAll(/其中((?:(?![,，](?:另|此外|还有|并))[^。;；])*)/gu)].flatMap(
    ({ index, 1: told = '' }) =>
      figuresOf(told)
        .filter((figure) => figure.kind === 'quantity' && isPart(`其中${told.slice(0, figure.start)}`, figure))
        .flatMap((figure) => {
          const given = runs.flatMap((run) =>
            figuresOf(run)
              .filter((each) => standsIn(figure, [each]))
              .map(
                (each) =>
                  isPart(run.slice(0, each.start), figure) || isOutcome(run, each, wholeBefore(sentence, index)),
              ),
          );
          return given.length > 0 && !given.includes(true) ? [unproven(`其中${figure.text}`)] : [];
        }),
  );
}

/** 中小学、幼儿园 where the notes say one thing of the first and another of the second: no clause holds both. */
function joinedApart(sentence: string, notes: readonly string[]): readonly Fault[] {
  if (/分别/u.test(sentence)) return [];
  const clauses = notes.flatMap(clausesIn);
  const holds = (clause: string, name: string): boolean => clause.includes(name);
  return [
    ...sentence.matchAll(
      /(?<=^|[^\p{Script=Han}])(?=(\p{Script=Han}{1,8})、(\p{Script=Han}{2,8}))|(?<=、)(?=(\p{Script=Han}{2,8})、(\p{Script=Han}{2,8}))/gu,
    ),
  ].flatMap(([, a, b, c, d]) => {
    const [first = '', second = ''] = [a ?? c, b ?? d];
    const [one, other] = [first.slice(-3), second.slice(0, 3)];
    const apart = clauses.some((clause) => holds(clause, one)) && clauses.some((clause) => holds(clause, other));
    return apart && !clauses.some((clause) => holds(clause, one) && holds(clause, other))
      ? [unproven(`${first}、${second}`)]
      : [];
  });
}

const DEPENDENT = /[,，]((?:涉及|涉案|惠及|受益)[^,，;；。]*)/gu;

/** 移送案件3件，涉及842人 where the 842 stand before the 3: whose they are was turned round. */
const otherWhole = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(DEPENDENT)].flatMap(({ index, 1: clause = '' }) => {
    const [own] = figuresOf(clause);
    const whole = figuresOf(sentence.slice(0, index)).at(-1);
    if (!own || !whole) return [];
    const [at, wholeAt] = [source.indexOf(own.text), source.indexOf(whole.text)];
    return at >= 0 && wholeAt > at ? [unproven(clause)] : [];
  });

/** How much of what follows must stand in the notes to be the same deed, in UTF-16 units. */
const SAME_DEED = 4;

/** 调整线路后，委托评估 of 委托评估，据此调整线路: what came first told as what came after. */
const otherOrder = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(/([^,，;；。]{2,30}?)(?:之|以)?后[,，]([^,，;；。]+)/gu)].flatMap(
    ([, before = '', after = '']) => {
      const tail = before.slice(-SAME_DEED);
      const first = source.indexOf(tail);
      if (first < 0 || source.slice(first + tail.length).startsWith('后')) return [];
      const chunks = Array.from({ length: Math.max(0, after.length - SAME_DEED + 1) }, (_, i) =>
        after.slice(i, i + SAME_DEED),
      );
      const at = Math.min(...chunks.map((chunk) => source.indexOf(chunk)).filter((found) => found >= 0));
      return at < first ? [unproven(`${tail}后`)] : [];
    },
  );

const TITLED =
  /^(\p{Script=Han}{2,14}?(?:主任|书记|[局县区市镇乡院]长|负责人|领导))((?:对|向|带队|牵头|主持)\p{Script=Han}{6,})/gu;

/** 对街道负责人约谈 without 依法治区办主任, who did it: it falls to whoever is named before. */
const withoutDoer = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  notes.flatMap(clausesIn).flatMap((clause) =>
    [...clause.matchAll(TITLED)].flatMap(([, doer = '', deed = '']) => {
      const at = sentence.indexOf(deed.slice(0, 8));
      return at > 0 && !sentence.includes(doer) ? [unproven(deed.slice(0, 8))] : [];
    }),
  );

/** What a sentence tells as part, list, whole, sequence or deed of another than its notes do. Texts are folded. */
export function otherRelations(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...addedParts(sentence, notes),
    ...joinedApart(sentence, notes),
    ...otherWhole(sentence, source),
    ...otherOrder(sentence, source),
    ...withoutDoer(sentence, notes),
  ];
}
