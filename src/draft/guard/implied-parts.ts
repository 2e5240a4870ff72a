import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import type { Told } from './told-clause.js';

/** The first deed before what is counted: 新建 of 计划新建服务站. A deed that states a fact is known by its list. */
function deedIn(head: string): string | undefined {
  const known = draftingProofWords().facts.flatMap(({ words }) => words.filter((word) => head.includes(word)));
  const [first] = known.sort((one, other) => head.indexOf(one) - head.indexOf(other));
  return (
    first ?? tagWords(head).find(({ word, tag, end }) => tag === 'v' && word.length > 1 && end < head.length)?.word
  );
}

/** 新建站6个，其中园区4个、商圈2个: 在园区新建站4个. Only where the parts make the whole. */
export function dealtOut({ text, figures, before }: Told): readonly string[] {
  const owner = before.at(-1);
  const [all] = owner?.figures ?? [];
  const sum = figures.reduce((rest, { value }) => rest + (value ?? Number.NaN), 0);
  if (!owner || !all || owner.figures.length !== 1 || !text.startsWith('其中') || sum !== all.value) return [];
  const head = owner.text.slice(0, all.start);
  const verb = deedIn(head);
  if (!verb) return [];
  const what = head.slice(head.indexOf(verb) + verb.length);
  return text
    .slice(2)
    .split('、')
    .flatMap((part) => {
      const { where = '', count = '' } = /^(?<where>\p{Script=Han}{2,8})(?<count>\d.*)$/u.exec(part)?.groups ?? {};
      const deed = `${verb}${where}${what}${count}`;
      return where === '' ? [] : [`在${where}${verb}${what}${count}`, `在${where}${verb}${count}`, deed];
    });
}

/** 镇街12个，其中5个未配齐: 5个镇街未配齐. */
export function someOfThem({ text, figures, before }: Told): readonly string[] {
  const owner = before.at(-1);
  const [all] = owner?.figures ?? [];
  const [some] = figures;
  if (!owner || !all || !some || all.end !== owner.text.length || !text.startsWith(`其中${some.text}`)) return [];
  const noun = /\p{Script=Han}{2,8}$/u.exec(owner.text.slice(0, all.start))?.[0] ?? '';
  return noun === '' || some.unit !== all.unit ? [] : [`${some.text}${noun}${text.slice(2 + some.text.length)}`];
}

/** 经费480万元，压减到410万元: 经费由480万元压减到410万元. */
export function changedFrom({ text, figures, before }: Told): readonly string[] {
  const owner = before.at(-1);
  const [from] = owner?.figures ?? [];
  const [to] = figures;
  if (!owner || !from || !to || owner.figures.length !== 1 || from.end !== owner.text.length) return [];
  const changed = draftingProofWords().changes.some((word) => text === `${word}到${to.text}`);
  return changed && from.unit === to.unit ? [`${owner.text.slice(0, from.start)}由${from.text}${text}`] : [];
}
