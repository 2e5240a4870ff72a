import { wordings } from './alignment.js';
import { counterparts, holds } from './counterparts.js';
import { bareText, bigramsOf, clausesOf } from './plain-text.js';
import { proofWords, withoutFixed } from './proof-words.js';
import { rememberedOf } from './remembered.js';

function superlativeFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (const { text: clause } of clausesOf(claim)) {
    for (const word of proofWords().superlatives) {
      const at = clause.indexOf(word);
      if (at < 0 || clause.startsWith('第一责任人', at)) continue;
      const twins = new Set(counterparts(clause.replace(word, ''), evidence));
      const phrase = clause.slice(at, at + word.length + 2);
      const near = evidence.filter(
        (text, index) => text.includes(phrase) || twins.has(text) || twins.has(evidence[index - 1] ?? ''),
      );
      const sources = near.filter((text) => text.includes(word));
      const scope = /全国|全省|全市|全区|东北|西部|国内|省内|市内|省市/.exec(clause)?.[0];
      if (sources.length === 0) faults.push(`“${word}”在所引证据中没有`);
      else if (scope && !sources.some((text) => text.includes(scope))) faults.push(`证据没有说“${scope}${word}”`);
    }
  }
  return faults;
}

/** The word of one side of an opposition that a text holds: 申请人 does not count where it is part of 被申请人. */
const side = (text: string, mine: readonly string[], theirs: readonly string[]): string | undefined =>
  holds(text, mine) &&
  holds(
    theirs
      .filter((longer) => mine.some((word) => longer.includes(word)))
      .reduce((rest, longer) => rest.replaceAll(longer, '|'), text),
    mine,
  );

/** What evidence speaks against: words of one side where it holds only the other, `opposite`. */
const opposedIn = rememberedOf((evidence: readonly string[]) => {
  const source = evidence.join('|');
  return proofWords()
    .opposites.flatMap(([one, other]) => [
      { mine: one, theirs: other },
      { mine: other, theirs: one },
    ])
    .flatMap(({ mine, theirs }) => {
      const opposite = side(source, theirs, mine);
      return opposite && !side(source, mine, theirs) ? [{ mine, theirs, opposite }] : [];
    });
});

function oppositeFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const opposed = opposedIn(evidence);
  return clausesOf(claim).flatMap(({ text }) =>
    opposed.flatMap(({ mine, theirs, opposite }) => {
      const used = side(text, mine, theirs);
      return used ? [`“${used}”与证据的“${opposite}”相反`] : [];
    }),
  );
}

/** 参加 told as 举办: the clause that speaks of the same holds the other deed and not the one claimed. */
function deedFaults(claim: string, evidence: readonly string[]): readonly string[] {
  return clausesOf(claim).flatMap(({ text }) => {
    const twins = counterparts(text, evidence);
    return proofWords().deeds.flatMap(([mine, theirs]) => {
      const used = holds(text, mine);
      if (!used || holds(text, theirs)) return [];
      const other = twins.map((twin) => (holds(twin, mine) ? undefined : holds(twin, theirs)));
      return other[0] && other.every(Boolean) ? [`证据写的是“${other[0]}”，不是“${used}”`] : [];
    });
  });
}

/** Causes that a claim may not add, and those that it may be told with. */
const CAUSE =
  /由此|因此|因而|所以|使得|带动|得益于|归功于|有赖于|归因于|由于|因为|导致|促使|致使|促成|(?<![原起成病基诱])因(?![素果公病]|[地企案人事时](?:制宜|[施而异]))/;

/** 由此, 使得, 得益于: only where the clauses that speak of it, or those beside them, tell of a cause. */
function causeFaults(claim: string, evidence: readonly string[]): readonly string[] {
  return clausesOf(claim).flatMap(({ text }) => {
    const used = CAUSE.exec(text)?.[0];
    if (!used) return [];
    const twins = new Set(counterparts(text, evidence));
    const near = evidence.filter((_, at) => [at - 1, at, at + 1].some((index) => twins.has(evidence[index] ?? '')));
    return near.some((clause) => CAUSE.test(clause) || holds(clause, proofWords().causes))
      ? []
      : [`证据没有说“${used}”`];
  });
}

const bareSource = rememberedOf((evidence: readonly string[]) => evidence.map(bareText).join('|'));

/** Words of fact (败诉, 撤销, 全省) must stand in the evidence, in themselves or a word of the same meaning. */
function factFaults(claim: string, source: string, district: string): readonly string[] {
  return proofWords().facts.flatMap((group) => {
    const used = holds(claim, group);
    const held = used && (district.includes(used) || holds(source, group) || holds(source, wordings(used)));
    return used && !held ? [`“${used}”在所引证据中没有`] : [];
  });
}

/** 均 after a list speaks of the members listed. */
const LISTED = /[、和与及].*[均都]/;

/** What is left once others are told of. */
const REST = /其余|其他|其它|剩余|余下/;

/** 全部, 均, 所有: only where the evidence claims the whole too, in the clauses that speak of it or those beside them. */
function universalFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const words = proofWords().universals.flat();
  return clausesOf(claim).flatMap(({ text }) => {
    const used = holds(withoutFixed(text), words);
    if (!used || (LISTED.test(text) && /^[均都]$/.test(used))) return [];
    const twins = new Set(counterparts(text, evidence));
    const near = evidence.filter((_, at) => [at - 1, at, at + 1].some((index) => twins.has(evidence[index] ?? '')));
    const rated = [...evidence.join('|').matchAll(/(\p{Script=Han}{2})率[均都达到为是]{0,3}100%/gu)];
    const rest = (clause: string): boolean => REST.test(clause) && !REST.test(text);
    /** What the whole is said to be or do: 均存在问题 is not 均已整改. */
    const predicate = bigramsOf(text.slice(text.indexOf(used) + used.length));
    const agrees = (clause: string): boolean =>
      predicate.size === 0 || /%|覆盖/.test(used) || [...bigramsOf(clause)].some((pair) => predicate.has(pair));
    const whole =
      near.some(
        (clause) =>
          !rest(clause) &&
          agrees(clause) &&
          holds(withoutFixed(clause), used === '100%' ? words : words.filter((word) => word !== '100%')),
      ) || rated.some(([, what = '']) => text.includes(what));
    return whole ? [] : [`证据没有说“${used}”`];
  });
}

const ONLY = /(?<![不仅])仅|唯有|只(?=有|用|需|是|为|在|限)|单(?=是)/;

/** 仅, 只有: only where the evidence says so. */
function onlyFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const used = ONLY.exec(claim)?.[0];
  return used && !evidence.some((clause) => /(?<!不)[仅只唯]/.test(clause)) ? [`证据没有说“${used}”`] : [];
}

/** 《…办法》率: a rate told as the thing itself (合格率98% as 合格). */
function rateFaults(claim: string, evidence: readonly string[]): readonly string[] {
  const source = evidence.join('|');
  const rates = new Set([...source.matchAll(/(\p{Script=Han}{2})率(?![先领])/gu)].map((match) => match[1] ?? ''));
  const whole = (word: string): boolean =>
    new RegExp(`${word}率[^\\d|]{0,4}100%`).test(source) && /[全均都]/.test(claim);
  return [...rates]
    .filter((word) => !whole(word) && !new RegExp(`\\d%[^,。;\\d]{0,4}${word}`).test(claim))
    .filter((word) => !new RegExp(`${word}(?!率)`).test(source))
    .filter((word) =>
      clausesOf(claim).some(
        ({ text }) =>
          new RegExp(`${word}(?!率)`).test(text) &&
          counterparts(text, evidence).some((twin) => twin.includes(`${word}率`)),
      ),
    )
    .map((word) => `证据写的是“${word}率”`);
}

/** Holds direction, extent, superlatives and facts of a claim against its evidence. Plain texts and clauses. */
export function senseFaults(claim: string, clauses: readonly string[], district: string | null): readonly string[] {
  return [
    ...superlativeFaults(claim, clauses),
    ...oppositeFaults(claim, clauses),
    ...deedFaults(district ? claim.replaceAll(district, '') : claim, clauses),
    ...causeFaults(claim, clauses),
    ...universalFaults(claim, clauses),
    ...onlyFaults(claim, clauses),
    ...factFaults(bareText(claim), bareSource(clauses), district ?? ''),
    ...rateFaults(claim, clauses),
  ];
}
