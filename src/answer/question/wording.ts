import { wordListSections } from '../../corpus/word-lists.js';
import { fieldThesaurus } from '../../search/thesaurus.js';

/** ASCII forms of full-width letters, digits and marks, unit for unit. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** 常务会议(或主任办公会): a choice in brackets. */
const CHOICE_IN_BRACKETS = /\((或者?[^()]{2,16})\)/gu;

/** (不管是办事还是执法), (争议化解中心不算): says how wide the question is meant, and nothing that a report must speak of. */
const ASIDE_IN_BRACKETS =
  /(?<=(?:怎么|如何|哪些|什么)[^()?]*)\((?:[^()、]{1,5}、)+[^()、]{0,4}[^()、区县市镇乡]\)(?=[?。]?$)|\((?:不管|无论|不论|不限|不是|包括|比如|例如|譬如)[^()]{2,40}\)|\([^()]{4,20}(?<!自己|[区县市镇州省])(?:不算|不计|不用管|都算|也算|均可|都行|都可以)\)/gu;

/** 不看县、镇,只看部门的报告. */
const NOT_BUT = /^(?:不看|不要|不用看|别看)[^,。?]{1,16},(?=只看|只要)/u;

/** 上不上课 → 上课, 快不快 → 快; set phrases that other rules read stay. */
const EITHER_OR = /(?!有没有|是不是|能不能|要不要|会不会)(\p{Script=Han})[不没]\1/gu;

/** 审一审 → 审, 查一查 → 查: a deed said twice says no more. Not so 一年一年, 一步一步: measures. */
const SAID_TWICE = /(?![年月天日个家件条步次点层户村代])(\p{Script=Han})一\1/gu;

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
  return unquoted(meant)
    .replace(ASIDE_IN_BRACKETS, '')
    .replace(NOT_BUT, '')
    .replace(CHOICE_IN_BRACKETS, '$1')
    .replace(OCCASION, '时')
    .replace(EITHER_OR, '$1')
    .replace(SAID_TWICE, '$1');
}

const QUOTED = /[“"]([^“”"]{1,12})[”"](?=\p{Script=Han})/gu;
/** Behind the quoted words so much may belong to a term, in UTF-16 units. */
const BEYOND = 8;

/** “八五”普法 is the term 八五普法: quotes within a term of the field are as good as none. */
function unquoted(text: string): string {
  return text.replace(QUOTED, (quoted, name: string, at: number) => {
    const plain = name + text.slice(at + quoted.length, at + quoted.length + BEYOND);
    const spans = fieldThesaurus()
      .find(plain)
      .some(({ start, end }) => start === 0 && end > name.length);
    return spans ? name : quoted;
  });
}
