import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

/** Where something is beside a place: words of one line say the same, of two lines do not. */
const WHERE = ['周边|周围|附近', '沿线|沿岸', '以?外', '以?内|里面?'];
const ANY = WHERE.join('|');
const PLACED = new RegExp(`(?<place>\\p{Script=Han}{2})(?<where>${ANY})`, 'gu');

/** 校园内 of 校园周边: beside a place that the notes tell of, elsewhere. Texts are folded. */
export const otherPlaces = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(PLACED)].flatMap(({ 0: told, groups }) => {
    const { place = '', where = '' } = groups ?? {};
    const same = WHERE.find((words) => new RegExp(`^(?:${words})$`, 'u').test(where)) ?? '';
    const others = WHERE.filter((words) => words !== same).join('|');
    const holds = (words: string): boolean => new RegExp(`${place}(?:${words})`, 'u').test(source);
    return holds(others) && !holds(same) ? [unproven(told)] : [];
  });

const ORGAN = '\\p{Script=Han}{1,12}?[局委办院会厅部站所镇乡队]';
const RESPECTIVELY = new RegExp(`(?<one>${ORGAN})[、和与](?<other>${ORGAN})(?=分别)`, 'gu');
/** The end of an organ's name tells it, in UTF-16 units. */
const NAME = 4;
const LISTED = /(\p{Script=Han}{2})、(\p{Script=Han}{2})/gu;

/** 防汛、森林防火预案由乙、甲分别起草 of 由甲、乙分别起草: one list turned round and the other not. Texts are folded. */
export function turnedLists(sentence: string, source: string): readonly Fault[] {
  const isTurned = (one: string, other: string): boolean => {
    const [at, otherAt] = [source.indexOf(one), source.indexOf(other)];
    return at >= 0 && otherAt >= 0 && otherAt < at;
  };
  if (!source.includes('分别')) return [];
  return clausesIn(sentence).flatMap((clause) =>
    [...clause.matchAll(RESPECTIVELY)].flatMap(({ 0: names, index, groups }) => {
      const { one = '', other = '' } = groups ?? {};
      const ahead = [...clause.slice(0, index + one.length - NAME).matchAll(LISTED)];
      if (ahead.length === 0) return [];
      const turned = isTurned(one.slice(-NAME), other.slice(-NAME));
      return ahead.every(([, first = '', second = '']) => isTurned(first, second) !== turned) ? [unproven(names)] : [];
    }),
  );
}
