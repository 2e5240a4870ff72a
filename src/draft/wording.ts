import { figuresOf } from '../domain/figures.js';
import type { DraftingWords } from './drafting-words.js';

const HAN = '\\p{Script=Han}';
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
/** Names and quotations keep their punctuation as written. */
const KEPT = /《[^《》]*》|“[^“”]*”|"[^"]*"|[（(][^（()）]*[)）]/gu;

/** ASCII punctuation beside a Chinese character becomes full-width, outside names, quotations and numbers. */
export function fullWidthPunctuation(text: string): string {
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

/** A space between a figure and the next fact: 面积1,200平方米 日均接待60余人次. */
const APART =
  /(?<=\d[余多]?[百千万亿]?(?:人次|[%％人名个件次场户家条项份起米元]|平方?米|㎡|公里))[ \t]+(?=\p{Script=Han}{2})/gu;
/** Spaces instead of commas between longer phrases; in a text with marks they are broken lines. */
const RUN_ON = /(?<=\p{Script=Han}{4})[ \t]+(?=\p{Script=Han}{4})/gu;
/** A clause in another language beside its Chinese, without figures. */
const LATIN_CLAUSE = /(?<=^|[，,])[A-Za-z][A-Za-z .'-]{6,}[，,](?=\p{Script=Han})/gu;
const SELF =
  /(?<=^|，|今年|去年|全年|目前|年度?)(?:我们?(?:局|委|办|院|中心|单位|所|站|镇|乡|街道)|我们|本局|本单位|本部门)(?=[^\p{P}\d])[，]?/gu;
/** 督察：对12个镇街…. */
const LABEL = /^(\p{Script=Han}{2,6})：(?=\p{Script=Han}|\d{4}年|\d{1,2}月)(.*)$/su;
/** Labels that say what sort of sentence follows rather than what it is about. */
const OTHER_KIND = /原因|问题|不足|困难|薄弱|滞后|下一?步/u;
const LEAD_IN =
  /^(?:另外|此外|还有|同时|并且|而且|其次|最后|首先|再次|另|然后|其中主要是|主要是|主要做法|主要有|第?[一二三四五]个是|再一个是|再就是|不过|但是|说实话|总的来说)[，：:]?\s*/u;
/** 主要做了以下几块工作: says that work follows. */
const FILLER = /^(?:今年|全年|本年度?)?(?:以来)?(?:主要)?(?:做了|开展了|抓了)(?:以下|这|如下)?.{0,6}工作$/u;

/** A sentence of a note in written style: its own words and figures, without fillers, self-reference and closing marks. */
export function polish(sentence: string, words: DraftingWords): string {
  let text = fullWidthPunctuation(sentence.trim())
    .replace(/[０-９．％]/g, (character) => character.normalize('NFKC'))
    .replace(RUN_ON, (space, _at, whole: string) => (/[，。；：,;:]/u.test(whole) ? space : '，'))
    .replace(APART, '，')
    .replace(LATIN_CLAUSE, '')
    .replace(new RegExp(`(?<=${HAN})[ \\t]+(?=[${HAN}\\d])|(?<=\\d)[ \\t]+(?=${HAN})`, 'gu'), '')
    .replace(/\s+/g, ' ')
    .replace(/^[，、：:；\s]+|[，、：:；。．.…\s]+$/gu, '');
  for (const [spoken, written] of words.written) text = text.replaceAll(spoken, written);
  text = text
    .replace(/^[一二三四五六七八九十]{1,2}是(?=[^\p{P}])/u, '')
    .replace(/^(\d+\p{Script=Han}{2,6})：(?=\p{Script=Han})/u, '$1')
    .replace(LABEL, (whole, label: string, rest: string) =>
      OTHER_KIND.test(label) ? whole : rest.includes(label) ? rest : `${label}方面，${rest}`,
    )
    .replace(LEAD_IN, '')
    .replace(SELF, '');
  const told = text
    .split('，')
    .filter((clause) => !FILLER.test(clause))
    .join('，')
    .replace(LEAD_IN, '');
  return told
    .split('，')
    .map((clause) => completeClause(clause, words))
    .filter(Boolean)
    .join('，');
}

/** 走了园区6个 → 走访园区6个; 隐患排查12处 → 排查隐患12处. */
function written(clause: string, { countedVerbs, turned }: DraftingWords): string {
  const verb = [...countedVerbs].find(([said]) => new RegExp(`^${said}.*\\d|${said}\\d`).test(clause));
  const noun = [...turned].find(([said]) => clause.startsWith(said) && /^\d/.test(clause.slice(said.length)));
  return [verb, noun].reduce((text, pair) => (pair ? text.replace(...pair) : text), clause);
}

/** 体检企业数：120家 → 体检企业120家; 法律意见书35份 → 出具法律意见书35份. */
function completeClause(spoken: string, words: DraftingWords): string {
  const tied = written(spoken, words)
    .replace(
      /(?<=[\p{Script=Han}）)])(?<!不足|超过|低于|高于|达到|约|近)(?:数|数量|总数|人数|次数|件数|个数)?\s*[：:=]\s*(?=(?:约|近|超|超过|达)?\s*\d[\d.,]*[余多]?[百千万亿]*[%％]?\p{Script=Han}{0,3}(?:[（(][^）)]*[）)])?$)/u,
      '',
    )
    .replace(/(?<=[\p{Script=Han}]{3})数(?=\d+(?:\.\d+)?[余多]?[百千万]?[家户个件份条人名次场])/u, '');
  const figure = figuresOf(tied).find((each) => each.kind === 'quantity');
  if (!figure || figure.start === 0) return tied;
  const noun = tied.slice(0, figure.start);
  const missing = words.verbs.get(noun);
  return missing ? missing + tied : tied;
}
