/** 5个亿. */
const SPOKEN_SCALE = /(?<=\d)[ \t]*个(?=[万亿](?!元))/gu;
/** 56万块钱. */
const SPOKEN_YUAN = /(?<=\d[余多]?[百千万亿]*)块钱/gu;
/** 持证执法的才187人; not 人才187人. */
const ONLY = /(?<![人英贤专成全])才(?=\d)/gu;
/** 金额1.35亿, 罚没38.8万: money told without its unit. */
const MONEY =
  /(?<=(?:金额|罚款|罚没|罚没款|减税降费|减税|降费|价值|预算|资金|经费|投资|投入|支出|账款|欠款|工资|薪资|损失|款项|补贴|补偿|赔偿)[^，。；\d]{0,6}(?:约|近|超|超过|共|达|了)?\d[\d.,]*[余多]?[万亿])(?![\d元余多名人个家户件份条次场亿吨亩平立米字册张斤度美欧])/gu;
/** What makes a figure inexact already. */
const INEXACT =
  /(?:约|近|超过?|逾|将近|接近|不少于|至少)\d|\d[\d.,]*[余多来]|\d[余多]?[百千万亿]+[余多]|\d[^\d]{0,6}(?:左右|上下|以上|以下)/u;
const ROUGHLY = /大概|大约|差不多/u;

/** 大概帮企业减税5亿元 → 帮企业减税约5亿元; what is told as inexact twice is told so once. */
function roughly(clause: string): string {
  const told = ROUGHLY.exec(clause)?.[0];
  if (told === undefined || !/\d/.test(clause.slice(clause.indexOf(told)))) return clause;
  const at = clause.indexOf(told);
  const rest = clause.slice(at + told.length);
  if (INEXACT.test(rest)) return clause.slice(0, at) + rest;
  return clause.slice(0, at) + rest.replace(/^([^\d]*)(?=\d)/u, '$1约');
}

/** Figures as a report writes them, none changed: 5个亿 → 5亿, 金额1.35亿 → 金额1.35亿元, 大概860个 → 约860个. */
export const plainFigures = (text: string): string =>
  text
    .split(/(?<=[，；。：,;:\n])/u)
    .map((clause) =>
      roughly(
        clause
          .replace(SPOKEN_SCALE, '')
          .replace(SPOKEN_YUAN, '元')

          .replace(ONLY, '仅')
          .replace(MONEY, '元'),
      ),
    )
    .join('');
