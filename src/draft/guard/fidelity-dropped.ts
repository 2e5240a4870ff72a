import { figuresOf, standsIn } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';
import { pairsOf, shareIn } from './pairs.js';

const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

/** So much of what is told of a part stands in a clause that tells the same. */
const SAME_TOLD = 0.5;

/** Of fewer pairs it cannot be said what they tell of. */
const LEAST_PAIRS = 3;

const OF_A_PART = /^其中(?<whose>《[^》]*》|"[^"]*"|有?\d[^\p{Script=Han}]*[名个家件人起条项部]?|\p{Script=Han}{2})/u;
const OF_THE_REST = /^(?:其余|余下|剩余|剩下|其他|其它)/u;

/** What is told of one of them, or of the rest (其中《甲》获奖, 其余由乙跟踪), may not be told of all of them. */
function partsAsWholes(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  return notes.flatMap(clausesIn).flatMap((given) => {
    const part = OF_A_PART.exec(given);
    const rest = OF_THE_REST.exec(given)?.[0];
    const whose = part?.groups?.whose;
    if (whose === undefined && rest === undefined) return [];
    /** The rest may be told by its name: 剩余1项(绿道二期). */
    const named = /\(([^()]{2,})\)/u.exec(given)?.[1] ?? '\n';
    const pairs = pairsOf(given.slice((part?.[0] ?? rest ?? '').length));
    const twins = pairs.length < LEAST_PAIRS ? [] : told.filter((clause) => shareIn(pairs, clause) >= SAME_TOLD);
    const isHeld =
      whose === undefined
        ? (clause: string): boolean =>
            (/其余|余下|剩余|剩下|其他|其它|另/u.test(clause) && !clause.startsWith('其中')) || clause.includes(named)
        : (clause: string): boolean =>
            clause.includes(whose) || quantities(clause).some((figure) => standsIn(figure, quantities(given)));
    return twins.length > 0 && !twins.some(isHeld) ? [unproven(`${rest ?? '其中'}`)] : [];
  });
}

const ELSE = /^(?:另有|另外|此外|另|还有|除此之外)/u;

/** 其中39件 of 另有39件, and the other way round. */
function partsOutside(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(clausesIn);
  return clausesIn(sentence).flatMap((clause) => {
    const inside = clause.startsWith('其中');
    const outside = ELSE.test(clause);
    if (!inside && !outside) return [];
    const [first] = quantities(clause);
    const homes = first ? given.filter((other) => standsIn(first, quantities(other))) : [];
    const turned = homes.length > 0 && homes.every((home) => (inside ? ELSE.test(home) : home.startsWith('其中')));
    return turned ? [unproven(inside ? '其中' : '另有')] : [];
  });
}

const COUNTED = /^\p{Script=Han}{2,4}/u;

/** 鉴定所因…被警告 of 鉴定所1名鉴定人因…被警告: what is told of some persons there may not be told of the house. */
const houseForPersons = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  notes.flatMap(clausesIn).flatMap((given) =>
    quantities(given).flatMap(({ start, end, unit, text }) => {
      if (!/^[名人位个家]$/u.test(unit) || sentence.includes(text)) return [];
      const [noun] = tagWords(COUNTED.exec(given.slice(end))?.[0] ?? '');
      if (!noun || noun.word.length < 2 || !noun.tag.startsWith('n')) return [];
      return [2, 3, 4].flatMap((length) => {
        const [before, behind] = [given.slice(start - 2, start), given.slice(end + length, end + length + 2)];
        const joint = before + behind;
        return joint.length === 4 && /^\p{Script=Han}+$/u.test(joint) && sentence.includes(joint)
          ? [unproven(text + noun.word)]
          : [];
      });
    }),
  );

const COMPARED =
  /^(?<what>[^\d]{2,}?)(?:较|比|与)(?:上年|去年|上一年|同期|上季度|上月)|^(?<whose>[^\d]{2,}?)(?:同比|环比)/u;

/** 套餐14个，较上年增长两成 of 套餐14个，办件量较上年增长两成: a change told without what has changed. */
function changesOfOthers(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  return notes.flatMap(clausesIn).flatMap((given) => {
    const groups = COMPARED.exec(given)?.groups;
    const what = groups?.what ?? groups?.whose;
    if (what === undefined) return [];
    const isSame = (clause: string): boolean =>
      figuresOf(clause).some((figure) => figure.kind === 'quantity' && standsIn(figure, quantities(given)));
    return told.flatMap((clause, at) => {
      if (!isSame(clause) || !/较|比|增|减|升|降/u.test(clause)) return [];
      const near = `${told[at - 1] ?? ''}|${clause}`;
      return pairsOf(what).some((pair) => near.includes(pair)) ? [] : [unproven(what)];
    });
  });
}

const CHANGE_ALONE =
  /^(?:(?:较|比|与)(?:上年|去年|上一年)(?:同期)?(?:相比)?|同比|环比)*(?:分别)?(?:增|减|上升|下降|提高|降低|多|少)/u;

/** 一审88件，同比增加3件 where the 3 are of 二审: a change told of another figure than the one that it stands behind. */
function changesMoved(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  const homesOf = (figure: ReturnType<typeof quantities>[number]) =>
    notes.flatMap((note) => {
      const clauses = clausesIn(note);
      return clauses.flatMap((clause, at) =>
        CHANGE_ALONE.test(clause) && standsIn(figure, quantities(clause)) ? [clauses[at - 1] ?? ''] : [],
      );
    });
  return told.flatMap((clause, at) => {
    const [figure] = quantities(clause);
    const own = quantities(told[at - 1] ?? '');
    if (!figure || own.length === 0 || !CHANGE_ALONE.test(clause)) return [];
    const homes = homesOf(figure).filter((home) => quantities(home).length > 0);
    const isHeld = homes.some((home) => own.some((one) => standsIn(one, quantities(home))));
    return homes.length > 0 && !isHeld ? [unproven(figure.text)] : [];
  });
}

/** Whether a clause tells a figure and neither what it counts nor a deed: 全年仅6次. */
const isElliptical = (clause: string): boolean =>
  quantities(clause).length === 1 &&
  tagWords(clause).every(
    ({ word, tag }) => word.length < 2 || !/^(?:n|v|a)/.test(tag) || draftingProofWords().light.has(word),
  );

/** 案卷评查为主，全年仅6次 of 案卷评查为主，现场监督偏少，全年仅6次: a figure drawn to a clause before the one that it belongs to. */
function drawnForward(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  return notes.flatMap((note) => {
    const given = clausesIn(note);
    return given.flatMap((home, at) => {
      const owner = given[at - 1];
      if (owner === undefined || quantities(owner).length > 0 || !isElliptical(home)) return [];
      return told.flatMap((clause, index) => {
        const before = told[index - 1] ?? '';
        const same = quantities(clause).some((figure) => standsIn(figure, quantities(home)));
        if (!same) return [];
        const own = pairsOf(owner);
        const near = `${before}|${clause}`;
        const other = given.some(
          (each) => each !== owner && each !== home && shareIn(pairsOf(each), near) > shareIn(own, near),
        );
        const whose = own[0] ?? '';
        return other && !near.includes(whose) ? [unproven(whose)] : [];
      });
    });
  });
}

const ASKED = /(?<![按的据照依])(?:要求|部署|强调|责成|责令|督促|提醒)/u;
const ASKS = /要求|部署|强调|责成|责令|督促|提醒|提出|指示|批示|建议/u;

/** 完成清理 of 要求年底前完成清理: what was asked for told as done. */
function askedAsDone(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  const given = notes.flatMap(clausesIn);
  return given.flatMap((clause) => {
    const match = ASKED.exec(clause);
    if (!match) return [];
    const pairs = pairsOf(clause.slice(match.index + match[0].length));
    const twins = told.filter((each) => pairs.length > 1 && shareIn(pairs, each) >= SAME_TOLD);
    const isElsewhere = given.some((other) => other !== clause && shareIn(pairs, other) >= SAME_TOLD);
    return twins.length > 0 && !isElsewhere && !twins.some((each) => ASKS.test(each)) ? [unproven(match[0])] : [];
  });
}

/** 压减到5% of 压减5%, 压减75项 of 压减到75项. */
function changedExtent(sentence: string, notes: readonly string[]): readonly Fault[] {
  const verbs = draftingProofWords().changes.join('|');
  const to = new RegExp(`(?:${verbs})[^\\d]{0,8}[到至]$|(?:${verbs})为$`, 'u');
  const by = new RegExp(`(?:${verbs})了?$`, 'u');
  const given = notes
    .flatMap(clausesIn)
    .flatMap((clause) => quantities(clause).map((figure) => ({ figure, ahead: clause.slice(0, figure.start) })));
  return clausesIn(sentence).flatMap((clause) =>
    quantities(clause).flatMap((figure) => {
      const homes = given.filter((other) => standsIn(figure, [other.figure]));
      const ahead = clause.slice(0, figure.start);
      const raised = to.test(ahead) && homes.every((home) => !/[到至为达是]$/u.test(home.ahead));
      const lowered = by.test(ahead) && homes.every((home) => to.test(home.ahead));
      return homes.length > 0 && (raised || lowered) ? [unproven(figure.text)] : [];
    }),
  );
}

/** What belongs to a part, to another or to a wish, told of the whole, of the next or as done. Texts are folded. */
export const droppedFaults = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  [
    partsAsWholes,
    partsOutside,
    houseForPersons,
    changesOfOthers,
    changesMoved,
    drawnForward,
    askedAsDone,
    changedExtent,
  ].flatMap((check) => check(sentence, notes));
