import type { LabelledClaim } from './labelled-claims.js';

type Changed = readonly (readonly [kind: string, text: string])[];

/** Units that stand for different counts. */
const UNITS: Readonly<Record<string, string>> = {
  件: '起',
  起: '件',
  场: '次',
  次: '场',
  家: '户',
  户: '家',
  个: '项',
  项: '个',
  份: '件',
  名: '人次',
  条: '件',
  期: '次',
  '%': '‰',
};

function changedUnit(before: string, number: string, after: string): Changed {
  const unit = /^(余?)(人次|万元|亿元|[件起场次家户个项份名条期%])/.exec(after);
  if (!unit) return [];
  const [whole, qualifier = '', name = ''] = unit;
  const rest = after.slice(whole.length);
  const told = (text: string): string => `${before}${text}${rest}`;
  const exact = qualifier === '' && !/[近约超]$/.test(before);
  const other = { 人次: '人', 万元: '亿元', 亿元: '万元' }[name] ?? UNITS[name];
  return [
    ...(other ? ([['unit', told(`${number}${qualifier}${other}`)]] as const) : []),
    ...(exact && name !== '%'
      ? ([
          ['余, 近 or 以上 added', told(`${number}余${name}`)],
          ['余, 近 or 以上 added', told(`近${number}${name}`)],
          ['余, 近 or 以上 added', told(`${number}${name}以上`)],
          ['range', told(`${number}至${Number(number) + 10}${name}`)],
          ['scale', told(`${number}万${name}`)],
        ] as const)
      : ([['余 or 近 left out', `${before.replace(/[近约]$/, '')}${number}${name}${rest}`]] as const)),
  ];
}

/** The claim with each of its numbers changed: the number itself, for one of the same evidence, its unit, scale and 余. */
export function changedFigures({ claim, evidence }: LabelledClaim): Changed {
  const elsewhere = [...evidence.text.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)].map((match) => match[0]);
  const numbers = [...claim.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?/g)].filter((match) => !/^20\d\d$/.test(match[0]));
  const figures = numbers.flatMap((match): Changed => {
    const [number] = match;
    const before = claim.text.slice(0, match.index);
    const after = claim.text.slice(match.index + number.length);
    const others = elsewhere.filter((other) => other !== number).slice(0, 4);
    return [
      ['a number changed', `${before}${Number(number) + 1}${after}`],
      ['a number changed', `${before}${number}0${after}`],
      ...others.map((other) => ['a number of the same evidence', `${before}${other}${after}`] as const),
      ...changedUnit(before, number, after),
    ];
  });
  return figures.filter(([, text]) => text !== claim.text);
}
