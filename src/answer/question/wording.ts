import { wordListSections } from '../../corpus/word-lists.js';

/** ASCII forms of full-width letters, digits and marks, unit for unit. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** 上不上课 → 上课, 快不快 → 快; set phrases that other rules read stay. */
const EITHER_OR = /(?!有没有|是不是|能不能|要不要|会不会)(\p{Script=Han})[不没]\1/gu;

/** 老百姓告政府,领导上不上法庭: what the clause that asks so follows is its occasion, and no other thing that is asked. */
const OCCASION =
  /(?<=^[^,。?]{4,}),(?=[^,。?]*(?!有没有|是不是|能不能|要不要|会不会)(\p{Script=Han})[不没]\1[^,。]*$)/u;

interface Corrections {
  readonly traditional: ReadonlyMap<string, string>;
  readonly slips: readonly (readonly [string, string])[];
}

let loaded: Corrections | undefined;

function corrections(): Corrections {
  const lists = wordListSections('question-spelling.txt');
  const traditional = new Map((lists.get('traditional') ?? []).flatMap((pair) => spread(pair)));
  const slips = (lists.get('slips') ?? []).map((pair) => {
    const [wrong = '', right = ''] = pair.split('=');
    return [wrong, right] as const;
  });
  return { traditional, slips };
}

/** A line holds two runs of equal length, character for character: 東協=东协. */
const spread = (pair: string): (readonly [string, string])[] => {
  const [from = '', to = ''] = pair.split('=').map((run) => [...run]);
  return [...(from || [])].map((unit, i) => [unit, to[i] ?? unit] as const);
};

/** A question as its author meant to type it: half width, simplified characters, without common slips. */
export function plainQuestion(text: string): string {
  loaded ??= corrections();
  const { traditional, slips } = loaded;
  const simplified = [...halfWidth(text)].map((unit) => traditional.get(unit) ?? unit).join('');
  const meant = slips.reduce((said, [wrong, right]) => said.replaceAll(wrong, right), simplified);
  return meant.replace(OCCASION, '时').replace(EITHER_OR, '$1');
}
