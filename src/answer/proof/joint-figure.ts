import { clauseWords, roleOf } from './claim-words.js';
import type { PlacedFigure } from './figure-context.js';
import { bigramsOf } from './plain-text.js';

/** Between the members of a list; 和解, 参与, 涉及 and the like are words of their own. */
const LISTING = /、|以及|(?<![参给])与(?!会)|(?<![涉普以])及(?![时其格])|(?<![调饱温柔])和(?![解谐平睦缓事])/u;
/** A list behind a figure has members as short as this: 42名律师、公证员和调解员. In UTF-16 units. */
const SHORT_MEMBER = 6;

/** A verb may stand before the last word of a first member; the last word of the last one may be that of all. In UTF-16 units. */
const HEAD = 2;

/** The pairs by which a member of a list is told: without the last word, which the members may share. */
function tellingOf(member: string, last: boolean): ReadonlySet<string> {
  const shared = last && member.length > HEAD + 1 ? member.slice(-HEAD) : '';
  const pairs = new Set(bigramsOf(member));
  pairs.delete(shared);
  return pairs;
}

/** Whether a clause tells some members of a list and its whole claim leaves others out. */
function tellsSome(members: readonly string[], clause: string, claim: string): boolean {
  const said = bigramsOf(claim);
  const beside = bigramsOf(clause);
  const telling = members.map((member, at) => tellingOf(member, at === members.length - 1));
  const own = telling.map((pairs, at) =>
    [...pairs].filter((pair) => !telling.some((other, index) => index !== at && other.has(pair))),
  );
  const checked = own.filter((pairs) => pairs.length > 0);
  const left = checked.filter((pairs) => !pairs.some((pair) => said.has(pair)));
  return left.length > 0 && checked.some((pairs) => pairs.some((pair) => beside.has(pair)));
}

/** A last member beyond this, or with words like these, is no name of what is counted. */
const LONGEST_LAST = 9;
const RELATING = /[对从在为向了的]|分别/;

/** What a figure behind these words counts together; none where they are no list of things. */
function membersBefore(before: string, first: boolean): readonly string[] {
  const [list = ''] = before
    .replace(/[“"][^“”"]*[”"]/g, '◦')
    .replace(/(?:共计?|累计|总计|合计|达到?|有)*$/u, '')
    .split('等');
  const members = list.split(LISTING);
  const last = members.at(-1) ?? '';
  const [opening] = clauseWords(last);
  const deed = opening === undefined || roleOf(opening) === 'deed';
  if (last.length > LONGEST_LAST || RELATING.test(last) || deed) return [];
  return members.map((member, at) => (at === 0 ? member.slice(-HEAD) : member)).slice(first ? 0 : 1);
}

function membersBehind(behind: string): readonly string[] {
  const [first = '', ...others] = behind.split(LISTING);
  const conjoined = behind.includes('、') && first.length < SHORT_MEMBER;
  return conjoined ? [first, ...others.map((member) => member.slice(0, 3))] : [];
}

/**
 * Whether a figure counts several things together (宣传材料及文创产品*6000余件*, *42名*律师、公证员和调解员) of which a
 * claim tells some and leaves others out: the rest then has the figure of all. Plain texts; `clause` of a whole `claim`.
 */
export function leavesOutCounted(
  { figure, before, ahead, behind }: PlacedFigure,
  clause: string,
  claim: string,
): boolean {
  if (figure.unit === '%') return false;
  const open = before.includes('等') && claim.includes('等');
  const lists = [open ? [] : membersBefore(before, before === ahead), membersBehind(behind.split(/\d/)[0] ?? '')];
  return lists.some((list) => list.length > 1 && tellsSome(list, clause, claim));
}
