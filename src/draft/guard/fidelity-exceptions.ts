import { actorOf } from '../statements/actors.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';
import { pairsOf, shareIn } from './pairs.js';

const EXCEPTED = /除(?:了)?(?<whom>\p{Script=Han}{2,12}?)(?:以外|之外|外)/gu;
const EXCEPTING = /除|不含|不包括|不计|不在内/u;

/** 包括甲局在内 of 除甲局外: what the notes except, among what is told. */
const includedExceptions = (sentence: string, source: string): readonly Fault[] =>
  EXCEPTING.test(sentence)
    ? []
    : [...source.matchAll(EXCEPTED)].flatMap(({ groups }) => {
        const whom = groups?.whom ?? '';
        return sentence.includes(whom) ? [unproven(whom)] : [];
      });

const DENIED = /(?:不占|不用|不动用|不花|不由|不含|不包括|不涉及|不计入|无需|不需)(?<what>\p{Script=Han}{2,8})/gu;
const DENIAL = /[不无没未免]/u;
const LEAST_DENIED = 3;

/** 由镇和区财政共同承担 of 不占区财政: what the notes say has no part in it. */
const deniedParts = (sentence: string, source: string): readonly Fault[] =>
  [...source.matchAll(DENIED)].flatMap(({ groups }) => {
    const what = (groups?.what ?? '').slice(0, LEAST_DENIED);
    const rest = source.replaceAll(DENIED, '');
    return clausesIn(sentence)
      .filter((clause) => what.length === LEAST_DENIED && clause.includes(what) && !DENIAL.test(clause))
      .flatMap(() => (rest.includes(what) ? [] : [unproven(what)]));
  });

/** So much of a clause must be told for a sentence to tell of it. */
const TOLD = 0.6;

/** 已调整1项 of 调整1项已暂缓: what was begun and stopped keeps the word that says so. */
function undoneDeeds(sentence: string, source: string): readonly Fault[] {
  const undone = new RegExp(draftingProofWords().undone.join('|'), 'gu');
  if (sentence.search(undone) >= 0) return [];
  return clausesIn(source).flatMap((clause) => {
    if (clause.search(undone) < 0) return [];
    const pairs = pairsOf(clause.replace(undone, ' ').replace(/已|其中/gu, ' '));
    return pairs.length > 1 && shareIn(pairs, sentence) >= TOLD ? [unproven(clause)] : [];
  });
}

const PASSED = /通过(?:检查|审核|验收|考核|评估|审查|测试|考试|抽查)/u;

/** 只有3家通过检查 of 只检查3家. */
const inventedPasses = (sentence: string, source: string): readonly Fault[] => {
  const [passed] = PASSED.exec(sentence) ?? [];
  return passed && !/通过|合格|达标|过关/u.test(source) ? [unproven(passed)] : [];
};

const HANDED_ON =
  /(?:转送|转交|转办|移送|移交|交由|转由|提请|报请|报送)(?:\p{Script=Han}{0,8}?)(?<deed>办理|处理|审批|审议|审查|研究|解决|核查|处置)/gu;
const HANDING_ON = /转送|转交|转办|移送|移交|交由|转由|提请|报请|报送/u;

/** 市里已办理16件 of 转送市里办理16件: what was handed on to be done told as done. */
const handedOn = (sentence: string, source: string): readonly Fault[] =>
  HANDING_ON.test(sentence)
    ? []
    : [...source.matchAll(HANDED_ON)].flatMap(({ groups }) => {
        const deed = groups?.deed ?? '';
        const elsewhere = source.replaceAll(HANDED_ON, '').includes(deed);
        return sentence.includes(deed) && !elsewhere ? [unproven(deed)] : [];
      });

const OF_ALL = /(?:均|全部|一律|全都)(?<said>[^,;。]*)/gu;

/** 甲局案卷均不合格 of 不合格案卷均出自甲局: what is said of all must be what the notes say of all. */
function otherUniversals(sentence: string, source: string): readonly Fault[] {
  const given = [...source.matchAll(OF_ALL)].map(({ groups }) => groups?.said ?? '');
  if (given.length === 0) return [];
  return [...sentence.matchAll(OF_ALL)].flatMap(({ 0: whole, groups }) => {
    const pairs = pairsOf(groups?.said ?? '');
    const held = pairs.length === 0 || given.some((said) => pairs.some((pair) => said.includes(pair)));
    return held ? [] : [unproven(whole)];
  });
}

/** 由副书记代为宣读并补交材料 of 由副书记代为宣读,书记补交材料: a deed joined to another's. */
const joinedDeeds = (sentence: string, source: string): readonly Fault[] =>
  clausesIn(sentence).flatMap((clause) =>
    [...clause.matchAll(/并(?<deed>\p{Script=Han}{2})/gu)].flatMap(({ index, groups }) => {
      const deed = groups?.deed ?? '';
      const home = clausesIn(source).find((each) => each.includes(deed));
      const doer = home === undefined || home.includes(`并${deed}`) ? null : actorOf(home);
      if (doer === null) return [];
      const before = clause.slice(0, index);
      return actorOf(before.replace(/^由/u, '')) !== null && !new RegExp(`(?<!副)${doer}`, 'u').test(before)
        ? [unproven(deed)]
        : [];
    }),
  );

/** 书记批示8次，对甲提出批评 where another note says that 区长 did: a deed of one note behind the doer of another. */
function takenByOpener(sentence: string, notes: readonly string[]): readonly Fault[] {
  const [opening, ...rest] = clausesIn(sentence);
  const opener = opening === undefined ? null : actorOf(opening);
  if (opening === undefined || opener === null || notes.length < 2) return [];
  return notes.flatMap((note) => {
    const [first = ''] = clausesIn(note);
    const doer = actorOf(first);
    if (doer === null || sentence.includes(doer) || opening.includes(doer)) return [];
    const pairs = pairsOf(first.slice(first.indexOf(doer) + doer.length));
    return rest
      .filter((clause) => pairs.length > 2 && shareIn(pairs, clause) >= TOLD)
      .filter((clause) => actorOf(clause) === null)
      .map((clause) => unproven(clause));
  });
}

/** What notes except, deny, stop, hand on or say of others, told as included, done or said of all. Texts are folded. */
export function exceptionFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...[includedExceptions, deniedParts, undoneDeeds, inventedPasses, handedOn, otherUniversals, joinedDeeds].flatMap(
      (check) => check(sentence, source),
    ),
    ...takenByOpener(sentence, notes),
  ];
}
