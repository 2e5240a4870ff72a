import { figuresOf, standsIn } from '../../domain/figures.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { type Fault, folded } from './fidelity.js';
import { attributeFaults } from './fidelity-attributes.js';
import { droppedFaults } from './fidelity-dropped.js';
import { exceptionFaults } from './fidelity-exceptions.js';
import { objectFaults } from './fidelity-objects.js';
import { orderFaults } from './fidelity-order.js';
import { carriedOver, otherBeneficiaries, othersWork, widenedDenials } from './fidelity-owners.js';
import { otherRelations } from './fidelity-parts.js';
import { otherPlaces } from './fidelity-places.js';
import { addedResults } from './fidelity-results.js';
import { reversals } from './fidelity-reversals.js';
import { roleFaults } from './fidelity-roles.js';
import { changedRanks, givenOneWay, receiversAsDoers, swappedNouns, turnedRound } from './fidelity-turns.js';
import { addedEach, addedWords, lostExtent, widenedOrgans, widenedTime } from './fidelity-words.js';

const clausesIn = (text: string): readonly string[] =>
  folded(text)
    .split(/[,，;；。、:：\n]/u)
    .filter(Boolean);

const held = (text: string, group: readonly string[]): string | undefined => group.find((word) => text.includes(word));

const quantities = (clause: string) => figuresOf(clause).filter(({ kind }) => kind === 'quantity');

/** The clauses of the notes that hold a figure of a clause. */
const sameFigures = (clause: string, given: readonly string[]): readonly string[] => {
  const figures = quantities(clause);
  return given.filter((other) => figures.some((figure) => standsIn(figure, quantities(other))));
};

/** 印发, 免费, 上半年, 全面: words of fact that no note holds, nor another of their meaning. */
function addedFacts(sentence: string, source: string): readonly Fault[] {
  return draftingProofWords().facts.flatMap(({ words, vouching }) => {
    const used = held(sentence, words);
    return used && !held(source, vouching) ? [{ kind: 'proof' as const, text: used }] : [];
  });
}

/** 3份文件超期备案 told as 3份文件备案. */
function lostWords(clauses: readonly string[], given: readonly string[]): readonly Fault[] {
  return clauses.flatMap((clause, index) => {
    const near = [clauses[index - 1] ?? '', clause, clauses[index + 1] ?? ''].join();
    return sameFigures(clause, given).flatMap((other) =>
      draftingProofWords().kept.flatMap((group) => {
        const lost = held(other, group);
        return lost && !held(near, group) ? [{ kind: 'proof' as const, text: lost }] : [];
      }),
    );
  });
}

const SMALL = /只有|只占|仅|不足|不到/u;

/** 达82% of what the notes call 只有82%. */
const raisedFigures = (clauses: readonly string[], given: readonly string[]): readonly Fault[] =>
  clauses.flatMap((clause) => {
    const high = held(clause, draftingProofWords().high);
    const small = high ? sameFigures(clause, given).some((other) => SMALL.test(other)) : false;
    return high && small && !SMALL.test(clause) ? [{ kind: 'proof' as const, text: high }] : [];
  });

const DISTRIBUTED = /每(?:个|名|家|村|年|月|季度?|镇|街道)|人均|户均|平均|各(?=\d)/u;

/** 每村培育1026名 of 1026名 in all. */
const distributedFigures = (clauses: readonly string[], given: readonly string[]): readonly Fault[] =>
  clauses.flatMap((clause) => {
    const each = DISTRIBUTED.exec(clause)?.[0];
    const others = each ? sameFigures(clause, given) : [];
    return each && others.length > 0 && !others.some((other) => DISTRIBUTED.test(other))
      ? [{ kind: 'proof' as const, text: each }]
      : [];
  });

const OFFICE =
  /(?<rank>副|代理|代|原|常务副|前)?(?<office>区委书记|县委书记|市委书记|党委书记|党组书记|书记|区长|县长|市长|镇长|乡长|局长|院长|检察长|主任|所长|科长|处长|主席|会长|队长)/gu;

/** 区长 for 副区长: an office that the notes hold only with another rank. */
function officeFaults(sentence: string, source: string): readonly Fault[] {
  const offices = (text: string): ReadonlySet<string> => new Set([...text.matchAll(OFFICE)].map(([whole]) => whole));
  const given = offices(source);
  return [...offices(sentence)].filter((office) => !given.has(office)).map((text) => ({ kind: 'proof', text }));
}

const DEPUTY = /副(\p{Script=Han}{0,3}?[长任记席])/gu;

/** 巡讲团团长 for 巡讲团副团长: who the notes know as deputy only. */
const raisedDeputies = (sentence: string, source: string): readonly Fault[] =>
  [...source.matchAll(DEPUTY)].flatMap(([, office = '']) => {
    const full = new RegExp(`(?<!副)${office}`, 'u');
    return full.test(sentence) && !full.test(source) ? [{ kind: 'proof' as const, text: office }] : [];
  });

/**
 * Facts that a sentence adds to its notes, or drops beside one of their figures. Texts are folded; the
 * title may give words, no facts.
 */
export function factFaults(sentence: string, notes: readonly string[], title: string): readonly Fault[] {
  const source = notes.join('\n');
  const clauses = clausesIn(sentence);
  const given = notes.flatMap(clausesIn);
  return [
    ...addedFacts(sentence, source),
    ...lostWords(clauses, given),
    ...raisedFigures(clauses, given),
    ...distributedFigures(clauses, given),
    ...officeFaults(sentence, source),
    ...raisedDeputies(sentence, source),
    ...addedWords(clauses, source + title),
    ...addedEach(sentence, source),
    ...widenedOrgans(sentence, source),
    ...widenedTime(sentence, notes),
    ...lostExtent(clauses, given, sentence, notes),
    ...carriedOver(sentence, notes),
    ...othersWork(sentence, notes),
    ...otherBeneficiaries(clauses, given),
    ...widenedDenials(clauses, given),
    ...swappedNouns(sentence, notes),
    ...turnedRound(clauses, given),
    ...changedRanks(sentence, source),
    ...receiversAsDoers(sentence, source),
    ...givenOneWay(sentence, source),
    ...otherPlaces(sentence, source),
    ...roleFaults(sentence, notes),
    ...reversals(sentence, notes),
    ...otherRelations(sentence, notes),
    ...droppedFaults(sentence, notes),
    ...addedResults(sentence, notes),
    ...attributeFaults(sentence, notes),
    ...orderFaults(sentence, notes),
    ...objectFaults(sentence, notes),
    ...exceptionFaults(sentence, notes),
  ];
}
