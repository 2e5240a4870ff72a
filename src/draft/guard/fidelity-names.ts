import { properNames } from '../../index/segment.js';
import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { type Fault, folded } from './fidelity.js';

/** Endings of names of places and organisations. Two characters before each tell one name from another. */
const SUFFIX =
  /(?:省|市|县|区|镇|乡|街道|村|社区|新区|园区|局|厅|委员会|办公室|法院|检察院|公司|集团|事务所|律所|协会|学会|大学|学院|研究院|银行|医院)/gu;
/** What stands before such an ending without naming anything: 全区, 各县, 我市, 辖区. */
const GENERAL =
  /^(?:.?[全各我本该县区市省镇乡两多每某跨城辖园片地景社街小校郊]|.?(?:基层|所在|部分|有关|相关|其他|涉案|涉企|民营|重点|小微|上市))$/u;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const PERSON = new RegExp(
  `[${SURNAMES}]\\p{Script=Han}{0,2}(?=书记|区长|县长|市长|镇长|局长|主任|同志|律师|法官|检察官|调解员|先生|女士|教授|院长|所长|科长|处长|主席|带队|率队|主持|授课)`,
  'gu',
);

/** A unit of place that may also be how the next word begins: 区政府, 市司法局, 镇(街道), 村民. */
const UNIT = /^[省市县区镇乡村]$/;
/** What a word does that stands before such an organ and is no part of its name: 由, 和, 成立, 显示. */
const BEFORE_ORGAN = /^(?:p|c|v$|vd|d|u|r|f)/;

/** Whether a unit begins a word of the source (成立|区政府) and what stands before it is a word of its own, no name. */
function beginsWord(text: string, at: number, source: string): boolean {
  const head = text.slice(at, at + 3);
  if (!/^.[\p{Script=Han}(]{2}$/u.test(head) || !source.includes(head)) return false;
  const before = tagWords(text.slice(0, at)).at(-1);
  return before !== undefined && (BEFORE_ORGAN.test(before.tag) || draftingProofWords().beforeOrgans.has(before.word));
}

/**
 * Names of persons, places and organisations in a sentence that its source does not hold. `foreign` are names that may
 * stand there only if the source has them: peers' districts.
 */
export function nameFaults(sentence: string, source: string, foreign: readonly string[]): readonly Fault[] {
  const given = folded(source);
  const text = folded(sentence);
  const absent = (name: string): boolean => !given.includes(folded(name));
  const endings = [...text.matchAll(SUFFIX)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 2), match.index).replace(/[^\p{Script=Han}]/gu, '');
    const name = before + match[0];
    const isKnown = before.length < 2 || GENERAL.test(before) || given.includes(name);
    return isKnown || (UNIT.test(match[0]) && beginsWord(text, match.index, given)) ? [] : [name];
  });
  const persons = text.match(PERSON) ?? [];
  const known = properNames(text).filter((name) => name.length > 1);
  const named = [
    ...foreign.filter((name) => name.length > 1 && text.includes(folded(name))),
    ...persons,
    ...known,
    ...endings,
  ];
  return [...new Set(named.filter(absent))].map((name) => ({ kind: 'name', text: name }));
}
