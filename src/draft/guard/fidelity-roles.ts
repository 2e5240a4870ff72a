import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';
import { pairsOf } from './pairs.js';

/** Endings of who does something: organs, bodies, persons counted. */
const DOER =
  '(?:会议|中心|单位|部门|街道|机关|机构|企业|公司|\\p{Script=Han}(?:[局委办院厅部署处所科站室联队组府]|会(?!议))|\\d[名个家])';
/** What may stand between who does it and the deed. */
const BETWEEN = '(?:按要求|按规定|依法|按期|均|都|已|共|分别|负责|主动|积极|再|还|也|就|则|全年|今年)*';
const DONE = new RegExp(
  `(?=(?<doer>${DOER})(?:\\([^()]*\\))?${BETWEEN}(?<deed>(?![和与及等的中、])\\p{Script=Han}{2}))`,
  'gu',
);
/** 将调解室命名: what stands behind these does nothing. */
const OBJECT = /[将把对向给][^,;。]*$/u;
const LISTED = /^(?:\([^()]*\))?(?:[、和与及]|会同|联合|协同)[^,;。]*$/u;

interface Deed {
  readonly doer: string;
  readonly deed: string;
}

const deedsIn = (text: string): readonly Deed[] =>
  clausesIn(text).flatMap((clause) =>
    [...clause.matchAll(DONE)]
      .filter(({ index }) => !OBJECT.test(clause.slice(0, index)))
      .map(({ groups }) => ({ doer: groups?.doer ?? '', deed: groups?.deed ?? '' })),
  );

/** Whether a note tells a deed of a list that a doer opens or goes on: 甲、乙开展 for 甲开展. */
const isListed = (notes: readonly string[], given: readonly Deed[], { doer, deed }: Deed): boolean =>
  notes.flatMap(clausesIn).some((clause) => {
    const [at, end] = [clause.indexOf(doer), clause.lastIndexOf(deed)];
    const between = clause.slice(at + doer.length, Math.max(0, end));
    const isOthers = given.some((other) => between.includes(other.doer + other.deed));
    return at >= 0 && end > at && LISTED.test(between) && !isOthers;
  });

/** 甲审核、乙讨论 told as 甲讨论、乙审核; 由乙牵头、甲配合 of 甲牵头、乙配合: a deed of one that the notes give to another alone. */
function swappedDeeds(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(deedsIn);
  const source = notes.join('\n');
  return deedsIn(sentence).flatMap((told) => {
    const { doer, deed } = told;
    if (source.includes(doer + deed) || !source.includes(doer)) return [];
    const others = given.filter((other) => other.deed === deed);
    const own = others.some((other) => other.doer === doer);
    return others.length > 0 && others.length === source.split(deed).length - 1 && !own && !isListed(notes, given, told)
      ? [unproven(doer + deed)]
      : [];
  });
}

const NAME = '\\p{Script=Han}{2,12}?[局委办院会厅所站联公司业]';
const MARKED = new RegExp(
  `(?:[向对给从]|来自|发往|送往)(?<names>${NAME}(?:\\([^()]*\\))?(?:[、和与及]${NAME}(?:\\([^()]*\\))?){0,6})`,
  'gu',
);

/** Those to whom something is done in the notes, and who do nothing there. */
function receiversIn(source: string): readonly string[] {
  const marked = [...source.matchAll(MARKED)].map(({ groups }) => groups?.names ?? '');
  const names = marked.flatMap((list) => list.replace(/\([^()]*\)/gu, '').split(/[、和与及]/u));
  return [...new Set(names)].filter((name) => {
    const rest = marked.reduce((left, list) => left.replaceAll(list, '◦'), source);
    return name.length > 2 && !rest.includes(name);
  });
}

const ACTIVE = () => draftingProofWords().active.join('|');

/** 甲局、乙局下发通知书 of 向甲局、乙局下发通知书, or of 案卷来自甲局和乙局，已下发通知书: who received it told as who did it. */
function receiversDoing(sentence: string, notes: readonly string[]): readonly Fault[] {
  const receivers = receiversIn(notes.join('\n'));
  const doing = new RegExp(
    `^(?:[、和与及]|分别|均|都|已|共|全年|先后|\\p{Script=Han}{2,12}?[局委办院会厅所站联业]){0,4}(?:${ACTIVE()})`,
    'u',
  );
  return receivers.flatMap((name) =>
    clausesIn(sentence).flatMap((clause) => {
      const at = clause.indexOf(name);
      if (at < 0 || /[向对给从由被为将把]|来自|收到|接到|接受/u.test(clause)) return [];
      return doing.test(clause.slice(at + name.length)) ? [unproven(name)] : [];
    }),
  );
}

const SUFFERED = /(?<head>\p{Script=Han}{2})(?:接受|被)(?=\p{Script=Han}{2})/gu;

/** 甲办接受督察 of 甲办对13个单位开展督察: who did it told as whom it was done to. */
const doersSuffering = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  [...sentence.matchAll(SUFFERED)].flatMap(({ 0: whole, groups }) => {
    const head = groups?.head ?? '';
    const clauses = notes.flatMap(clausesIn).filter((clause) => clause.includes(head));
    const did = clauses.some((clause) => new RegExp(`${head}(?:[向对给])`, 'u').test(clause));
    return did && !clauses.some((clause) => /接受|被|受/u.test(clause)) ? [unproven(whole)] : [];
  });

const COUNTED = /(?<organ>\p{Script=Han}[局委办院会厅部署处所科站室])(?<whom>\d+(?:人|名))(?=受到|被)/gu;

/** 监委11人受到处分 of 监委给予处分11人: those whom an organ dealt with are none of its own. */
const ownPeople = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  [...sentence.matchAll(COUNTED)].flatMap(({ 0: whole, groups }) => {
    const organ = groups?.organ ?? '';
    const held = notes.some((note) => note.includes(organ)) && !notes.some((note) => note.includes(whole));
    return held ? [unproven(whole)] : [];
  });

const SHOWN = /(?:调查|统计|监测|评估|抽查|测评|检查|反映)?(?:显示|表明)[,，]?(?<what>[^,，;；。)]*)/gu;

/** What a survey showed is what the notes say that it showed. */
function otherFindings(sentence: string, notes: readonly string[]): readonly Fault[] {
  const found = notes.flatMap((note) => [...note.matchAll(SHOWN)].map(({ groups }) => groups?.what ?? ''));
  if (found.length === 0) return [];
  return [...sentence.matchAll(SHOWN)].flatMap(({ 0: whole, groups }) => {
    const what = pairsOf(groups?.what ?? '');
    return what.length === 0 || found.some((each) => what.some((pair) => each.includes(pair))) ? [] : [unproven(whole)];
  });
}

const CAUSE = /(?<![原起成病基诱])因(?![素果公病人地])/u;

/** 因乙，甲 of 甲，因乙: a cause told as what it caused. Texts are in one form. */
function turnedCauses(sentence: string, notes: readonly string[]): readonly Fault[] {
  const split = (text: string): readonly [string, string] | null => {
    const clauses = clausesIn(text);
    const at = clauses.findIndex((clause) => CAUSE.test(clause));
    if (at < 0) return null;
    const [head = '', ...tail] = (clauses[at] ?? '').split(CAUSE);
    return [tail.join(''), [...clauses.slice(0, at), head, ...clauses.slice(at + 1)].join('|')];
  };
  const told = split(sentence);
  const given = notes.map(split).filter((each) => each !== null);
  if (!told || given.length === 0) return [];
  const pairs = pairsOf(told[0]);
  const held = (text: string): number => pairs.filter((pair) => text.includes(pair)).length;
  const [cause, effect] = [
    Math.max(...given.map(([own]) => held(own))),
    Math.max(...given.map(([, other]) => held(other))),
  ];
  return pairs.length > 0 && effect > cause ? [unproven('因')] : [];
}

/** 确保 of 争取: what is hoped for told as certain. */
const firmerHopes = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  draftingProofWords().firmer.flatMap(([hopes = [], certainties = []]) => {
    const source = notes.join('\n');
    const used = certainties.find((word) => sentence.includes(word) && !source.includes(word));
    return used !== undefined && hopes.some((word) => source.includes(word)) ? [unproven(used)] : [];
  });

/** Who does what to whom, and what brought about what, told otherwise than in the notes. Texts are folded. */
export const roleFaults = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  [swappedDeeds, receiversDoing, doersSuffering, ownPeople, otherFindings, turnedCauses, firmerHopes].flatMap((check) =>
    check(sentence, notes),
  );
