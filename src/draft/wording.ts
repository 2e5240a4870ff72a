import { figuresOf } from '../domain/figures.js';
import type { DraftingWords } from './drafting-words.js';

const HAN = '\\p{Script=Han}';
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
/** Names and quotations keep their punctuation as written. */
const KEPT = /《[^《》]*》|“[^“”]*”|"[^"]*"|[（(][^（()）]*[)）]/gu;

/** ASCII punctuation beside a Chinese character becomes full-width, outside names, quotations and numbers. */
function fullWidthPunctuation(text: string): string {
  const kept: string[] = [];
  const curly = text
    .replace(/"([^"\n]{1,60})"/g, '“$1”')
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)(?![^《]*》)/gu, '（$1）');
  const masked = curly.replace(KEPT, (part) => `\ue000${kept.push(part) - 1}\ue001`);
  return masked
    .replace(
      new RegExp(`(?<=[${HAN}%％\\ue001])\\s*([,:;?!])(?!\\d{3}(?!\\d))\\s*|([,:;?!])\\s*(?=[${HAN}\\ue000])`, 'gu'),
      (match, after?: string, before?: string) => FULL[after ?? before ?? ''] ?? match,
    )
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
}

const SELF =
  /(?<=^|，|今年|去年|全年|目前)(?:我局|我委|我办|我院|我中心|我单位|我们单位|我们|本局|本单位|本部门|我所|我站|我镇|我街道)(?=[^\p{P}\d])[，]?/gu;
/** 督察：对12个镇街…. */
const LABEL = /^(\p{Script=Han}{2,4})：(?=\p{Script=Han})(.*)$/su;
const LEAD_IN =
  /^(?:另外|此外|还有|同时|并且|而且|其次|最后|首先|再次|另|然后|其中主要是|主要是|主要做法|主要有)[，：:]?\s*/u;

/** A sentence of a note in written style: its own words and figures, without fillers, self-reference and closing marks. */
export function polish(sentence: string, words: DraftingWords): string {
  let text = fullWidthPunctuation(sentence.trim())
    .replace(/[０-９．％]/g, (character) => character.normalize('NFKC'))
    .replace(new RegExp(`(?<=${HAN})[ \\t]+(?=[${HAN}\\d])|(?<=\\d)[ \\t]+(?=${HAN})`, 'gu'), '')
    .replace(/\s+/g, ' ')
    .replace(/^[，、：:；\s]+|[，、：:；。．.…\s]+$/gu, '');
  for (const [spoken, written] of words.written) text = text.replaceAll(spoken, written);
  text = text
    .replace(/^[一二三四五六七八九十]{1,2}是(?=[^\p{P}])/u, '')
    .replace(LABEL, (_, label: string, rest: string) => (rest.includes(label) ? rest : `${label}方面，${rest}`))
    .replace(LEAD_IN, '')
    .replace(SELF, '');
  return text
    .split('，')
    .map((clause) => completeClause(clause, words))
    .filter(Boolean)
    .join('，');
}

/** 体检企业数：120家 → 体检企业120家; 法律意见书35份 → 出具法律意见书35份. */
function completeClause(clause: string, words: DraftingWords): string {
  const tied = clause
    .replace(
      /(?<=[\p{Script=Han}）)])(?:数|数量|总数|人数|次数|件数|个数)?\s*[：:=]\s*(?=(?:约|近|超|超过|达)?\s*\d)/u,
      '',
    )
    .replace(/(?<=[\p{Script=Han}]{3})数(?=\d+(?:\.\d+)?[余多]?[百千万]?[家户个件份条人名次场])/u, '');
  const figure = figuresOf(tied).find((each) => each.kind === 'quantity');
  if (!figure || figure.start === 0) return tied;
  const noun = tied.slice(0, figure.start);
  const verb = words.verbs.get(noun);
  return verb ? verb + tied : tied;
}
