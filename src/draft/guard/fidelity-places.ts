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
