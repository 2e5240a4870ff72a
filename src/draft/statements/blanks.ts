/** Left open by whoever wrote: ____, XX, ##### of a column too narrow; not 《XX市…》. */
const BLANK =
  /_{2,}|(?<![《A-Za-z])[X×x]{2,}(?=\s*(?:人次|场次|[件个次场家户条项份人名期]))|#{3,}(?=\s*\p{Script=Han})/u;
/** A verb that leads to the figure or the fact that is not there. */
const LEADING_VERB = /(?:开了|办了|发了|做了|有|共|是|为|约|达|开展|召开|举办|办理|完成)+$/u;
const OPEN_END = /(?:结论|结果|数量?|金额|占比|比例|原因)(?:是|为)$/u;

const openFigure = (name: string, unit: string): string =>
  `【待补充:${name}${name.endsWith('企业') && unit === '家' ? '' : unit}数】`;

/**
 * Blanks of a clause as placeholders that say what is missing: 听证会开了____次 → 听证会开了【待补充:听证会次数】次.
 */
export function withPlaceholders(clause: string): string {
  const blank = BLANK.exec(clause);
  if (blank) {
    const before = clause.slice(0, blank.index).trimEnd();
    const after = clause.slice(blank.index + blank[0].length).trimStart();
    const unit = /^(?:人次|场次|[件个次场家户条项份人名期])/u.exec(after)?.[0] ?? '';
    const name = before
      .replace(LEADING_VERB, '')
      // 律师58人次走访企业____家 lacks the firms, not the lawyers.
      .replace(/^.*\d[\d.,]*[余多]?[百千万亿]?(?:人次|场次|件次|[件个次场家户条项份人名期])(?=\p{Script=Han}{2})/u, '')
      .replace(/^其中|[：:]/gu, '')
      .slice(-12);
    return `${before.replace(/[：:]$/u, '')}${openFigure(name || '该项', unit)}${after}`;
  }
  return OPEN_END.test(clause) ? `${clause}【待补充:${clause.replace(/(?:是|为)$/u, '')}】` : clause;
}
