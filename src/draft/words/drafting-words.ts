/** A group of measures that belong together, and the words it is told by. */
interface Aspect {
  /** Verb and object: a run-in heading. */
  readonly name: string;
  readonly words: readonly string[];
}

/** The word lists of `corpus/outline-words.txt`. */
export interface DraftingWords {
  readonly plan: readonly string[];
  readonly problemEnd: readonly string[];
  readonly problemWithin: readonly string[];
  readonly exists: readonly string[];
  readonly problemNouns: readonly string[];
  readonly cause: readonly string[];
  readonly background: readonly string[];
  readonly outcome: readonly string[];
  readonly honours: readonly string[];
  /** Verbs that tell an activity rather than its result. */
  readonly activity: readonly string[];
  /** Verbs that count what was done: 走访, 受理. */
  readonly deeds: readonly string[];
  /** Verbs that make a line without figures a fact rather than a title: 研究, 召开. */
  readonly happenings: readonly string[];
  /** In the usual order of telling. */
  readonly aspects: readonly Aspect[];
  /** Names of the aspects that are told first even where the notes tell them later. */
  readonly toldFirst: readonly string[];
  /** Spoken → written verbs, where a figure follows in the clause: 走了 → 走访. */
  readonly countedVerbs: ReadonlyMap<string, string>;
  /** Noun and verb → verb and noun, where a figure follows: 隐患排查 → 排查隐患. */
  readonly turned: ReadonlyMap<string, string>;
  /** Verb → the usual one of those that say the same: 到访 → 走访. */
  readonly alike: ReadonlyMap<string, string>;
  /** Unit → the usual one of those that count the same: 户 → 家. */
  readonly alikeUnits: ReadonlyMap<string, string>;
  /** Noun → the verb that goes with it. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Paper → the organ that issues it: 检察建议 → 检察院. */
  readonly papers: ReadonlyMap<string, string>;
  /** Short name of a department → how it is written: 市监 → 市场监管部门. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** Spoken → written wording. */
  readonly written: ReadonlyMap<string, string>;
  /** Of chats, in clauses that tell nothing: 在吗. */
  readonly talk: readonly string[];
  readonly courtesy: readonly string[];
  readonly orders: readonly string[];
  /** What the sender wants neither written nor published. */
  readonly withheld: readonly string[];
  /** Words of remarks in brackets that are meant for the drafter. */
  readonly remarks: readonly string[];
  /** Housekeeping of an office, no work of law-based government. */
  readonly household: readonly string[];
  /** Phrases that tell no fact: 精心组织. */
  readonly hollow: readonly string[];
  /** Appraisals to be looked at where no figure stands beside them. */
  readonly appraisals: readonly string[];
  /** Praise that only notes may earn. */
  readonly praise: readonly string[];
}

const OTHERS = [
  '打算',
  '不足词尾',
  '不足词中',
  '存在',
  '问题',
  '原因',
  '背景',
  '成效',
  '补动词',
  '书面语',
  '寒暄',
  '闲话',
  '指令',
  '不写',
  '附注',
  '内务',
  '评价',
  '空话',
  '评语',
  '做事',
  '办事',
  '记事',
  '荣誉',
  '先讲',
  '口语动词',
  '倒装',
  '同义',
  '同类单位',
  '来文',
  '部门简称',
] as const;

const pairs = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(words.map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']));

/** 走访=到访=回访 → each of the others with the first; the longer ones first, for they may hold the shorter. */
const usualOnes = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    words
      .flatMap((group) => {
        const [usual = '', ...others] = group.split('=');
        return others.map((other): readonly [string, string] => [other, usual]);
      })
      .sort(([one], [other]) => other.length - one.length),
  );

/** Reads the lines of `corpus/outline-words.txt`. Groups that are none of the known lists are aspects, in their order. */
export function parseDraftingWords(lines: readonly string[]): DraftingWords {
  const groups = new Map<string, readonly string[]>();
  for (const line of lines) {
    const [, name, words] = /^([^#：:]+)[：:](.+)$/.exec(line) ?? [];
    if (name && words)
      groups.set(
        name.trim(),
        words
          .split('、')
          .map((word) => word.trim())
          .filter(Boolean),
      );
  }
  const get = (name: (typeof OTHERS)[number]): readonly string[] => groups.get(name) ?? [];
  return {
    plan: get('打算'),
    problemEnd: get('不足词尾'),
    problemWithin: get('不足词中'),
    exists: get('存在'),
    problemNouns: get('问题'),
    cause: get('原因'),
    background: get('背景'),
    outcome: get('成效'),
    honours: get('荣誉'),
    activity: get('做事'),
    deeds: [...get('做事'), ...get('办事')],
    happenings: get('记事'),
    aspects: [...groups]
      .filter(([name]) => !OTHERS.some((other) => other === name))
      .map(([name, words]) => ({ name, words })),
    toldFirst: get('先讲'),
    countedVerbs: pairs(get('口语动词')),
    turned: pairs(get('倒装')),
    alike: usualOnes(get('同义')),
    alikeUnits: usualOnes(get('同类单位')),
    verbs: pairs(get('补动词')),
    papers: pairs(get('来文')),
    shortNames: pairs(get('部门简称')),
    written: pairs(get('书面语')),
    courtesy: get('寒暄'),
    talk: get('闲话'),
    orders: get('指令'),
    withheld: get('不写'),
    remarks: get('附注'),
    household: get('内务'),
    hollow: get('空话'),
    appraisals: get('评语'),
    praise: get('评价'),
  };
}
