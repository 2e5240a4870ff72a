import { type Figure, figuresOf } from '../../domain/figures.js';
import { firstRemarks, noteMarks } from '../notes/note-marks.js';
import { actorOf } from './actors.js';
import { type Count, countsOf, sameObject } from './counts.js';
import { markDenials } from './denials.js';
import { COMMON } from './rival-counts.js';
import { clausesOf, type Statement } from './statement.js';
import { wrongSum } from './sums.js';

interface Told {
  readonly clause: string;
  readonly figure: Figure & { readonly value: number };
}

const toldIn = (text: string): readonly Told[] =>
  clausesOf(text)
    .flatMap((clause) => clause.split('、'))
    .flatMap((clause) => {
      const [figure] = figuresOf(clause).filter(({ kind, value }) => kind === 'quantity' && value !== null);
      return figure && figure.value !== null ? [{ clause, figure: { ...figure, value: figure.value } }] : [];
    });

/** 出庭率100%, 结案率为95%: a share of what is counted beside it. */
const RATE = /(\p{Script=Han}{2,6}?)率(?:为|达到?|是)?$/u;
/** What a share is of: 应出庭98件, 收案200件, 发现问题91个. */
const WHOLE = /^.{0,6}?(?:应|收案|新收|收到|受理|立案|发现|排查|摸排|抽查|评查|调解)/u;
const PER_CENT = 100;

/** Whether a share could be of these two as it is rounded. */
function isShare(rate: Figure, part: number, whole: number): boolean {
  const decimals = /\.(\d+)/.exec(rate.number)?.[1]?.length ?? 0;
  return Math.abs((part / whole) * PER_CENT - (rate.value ?? 0)) <= 10 ** -decimals;
}

/** A share that the counts beside it do not give: 应出庭98件，实际出庭96件，出庭率100%. */
function wrongShare(text: string): { readonly told: Told; readonly given: string } | null {
  const told = toldIn(text);
  for (const [index, each] of told.entries()) {
    const name = RATE.exec(each.clause.slice(0, each.figure.start))?.[1];
    if (!name || each.figure.unit !== '%') continue;
    const [whole, part] = told.slice(Math.max(0, index - 2), index);
    if (!whole || !part || whole.figure.unit !== part.figure.unit || part.figure.unit === '%') continue;
    if ([whole, part, each].some(({ figure }) => figure.qualifier !== '')) continue;
    const isNamed = part.clause.replace(/\d.*$/u, '').endsWith(name) && part.figure.value <= whole.figure.value;
    if (!isNamed && !(WHOLE.test(whole.clause) && part.clause.includes(name.slice(-2)))) continue;
    const wholes = told.slice(0, index).filter((other) => other !== part && other.figure.unit === part.figure.unit);
    if (wholes.some((other) => isShare(each.figure, part.figure.value, other.figure.value))) continue;
    return { told: each, given: `${whole.figure.text}、${part.figure.text}` };
  }
  return null;
}

/** What is left or done is more than there was: 发现91个，已整改91个，还有6个; 受理312件，审结350件. */
function excessOf(text: string): string | null {
  const told = toldIn(text);
  const [whole, ...rest] = told;
  if (!whole) return null;
  const alike = rest.filter(
    ({ figure }) => figure.unit === whole.figure.unit && figure.unit !== '%' && figure.qualifier === '',
  );
  const sum = alike.reduce((total, { figure }) => total + figure.value, 0);
  const isLeft =
    alike.length > 1 && /[还尚仍]有|剩/u.test(alike.at(-1)?.clause ?? '') && /已|完成/u.test(alike[0]?.clause ?? '');
  if (whole.figure.qualifier === '' && isLeft && sum > whole.figure.value)
    return `${whole.figure.text}的各部分（${alike.map(({ figure }) => figure.text).join('、')}）加起来比它多`;
  const done = rest.find(
    ({ clause, figure }) =>
      /^(?:审|办|结)?[结案]+\d|^(?:审结|办结|结案)/u.test(clause) && figure.unit === whole.figure.unit,
  );
  return /受理|收案|收到|立案/u.test(whole.clause) && done && done.figure.value > whole.figure.value
    ? `办结的${done.figure.text}比收到的${whole.figure.text}多`
    : null;
}

/** Two bodies of one level, not one of many towns, that count what is named alike. */
const ONE_OF_MANY = /(?:镇|乡|街道|社区|村|所|站|队|园区)$/u;
const LEAST_COUNT = 100;
const NEARLY = 0.8;
const LEAST_NAME = 4;

function endAlike(one: string, other: string): boolean {
  const length = [...one].findIndex((_, at) => other.endsWith(one.slice(at)));
  return length >= 0 && one.length - length >= LEAST_NAME;
}

function rivalRemarks(statements: readonly Statement[]): readonly string[] {
  const counts = statements
    .filter(({ conflict }) => !conflict)
    .flatMap((each) => countsOf(each, statements.indexOf(each)));
  const nameOf = (count: Count): string | null => count.department ?? count.own ?? count.actor ?? actorOf(count.object);
  return counts.flatMap((count, index) =>
    counts.slice(index + 1).flatMap((other) => {
      const [name, rival] = [nameOf(count), nameOf(other)];
      const [less, more] = [count.figure.value ?? 0, other.figure.value ?? 0].sort((a, b) => a - b) as [number, number];
      const isOne = sameObject(count, other) || endAlike(count.bare, other.bare);
      if (!name || !rival || name === rival || ONE_OF_MANY.test(name) || ONE_OF_MANY.test(rival)) return [];
      if (COMMON.test(count.object) && COMMON.test(other.object)) return [];
      if (count.row || other.row || count.figure.unit !== other.figure.unit || count.figure.unit === '%') return [];
      if (less < LEAST_COUNT || less === more || less / more < NEARLY || !isOne || count.periods !== other.periods)
        return [];
      const notes = [count, other].flatMap(({ at }) => statements[at]?.notes ?? []);
      return [
        `${noteMarks(notes)}（${name}、${rival}）报的像是同一个数，一个${count.figure.text}，一个${other.figure.text}，请核对口径。`,
      ];
    }),
  );
}

/** Points out what cannot all be true, with 【待核实】 where it is clear which: no figure is changed. */
export function showInconsistencies(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const denials = markDenials(given);
  const remarks: string[] = [...denials.remarks];
  const statements = denials.statements.map((statement) => {
    if (statement.kind === 'aside' || statement.conflict) return statement;
    const excess = wrongSum(statement.text) ?? excessOf(statement.text);
    if (excess) remarks.push(`${noteMarks(statement.notes)}里${excess}，请核对。`);
    const share = wrongShare(statement.text);
    if (!share) return statement;
    remarks.push(
      `${noteMarks(statement.notes)}里的${share.told.clause}与${share.given}对不上，正文用【待核实】标出，请核对。`,
    );
    return {
      ...statement,
      text: statement.text.replace(share.told.clause, (clause) => `${clause}【待核实】`),
      doubted: true,
    };
  });
  remarks.push(...rivalRemarks(statements));
  return { statements, remarks: firstRemarks(remarks, (more) => `另有${more}处数字之间对不上。`) };
}
