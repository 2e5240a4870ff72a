import { fieldThesaurus } from '../../search/thesaurus.js';

/** 我们准备组织律师到企业做法治体检,: what the asker is about to do, before what is asked. */
const PREAMBLE =
  /^(?:我们?|咱们?|本)?(?:[区县市局镇乡]|单位|科室|领导)?(?:也|最近|今年|正|正在)?(?:准备|打算|计划|想要?|要)[^,。?]{3,40}[,。]/u;
const ASKS = /怎么|如何|怎样|哪些|什么|多少|几|谁/u;

/** 我们准备编今年的目录,想参考一下各地列了几项: the year is the asker's, and no report's. */
const OWN_YEAR = /(?:今年|明年|来年|本年度?|下一?年度?|20\d\d年度?)的?/gu;

/** A question without what its author says of their own plans, where the rest asks and names the same thing by itself. */
export function withoutPreamble(question: string): string {
  const [preamble = ''] = PREAMBLE.exec(question) ?? [];
  const rest = question.slice(preamble.length);
  if (preamble === '' || !ASKS.test(rest) || ASKS.test(preamble)) return question;
  const wordings = (text: string): readonly string[] =>
    fieldThesaurus()
      .find(text)
      .flatMap(({ alternatives }) => alternatives);
  const planned = new Set(wordings(preamble));
  if (wordings(rest).some((wording) => planned.has(wording))) return rest;
  return `${preamble.replace(OWN_YEAR, '')}${rest}`;
}
