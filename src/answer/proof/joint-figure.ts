import { bigramsOf } from './plain-text.js';

/** The last of the things that one figure counts together: 宣传材料及*文创产品*6000余件. */
const LAST_COUNTED = /[和及与]([^和及与、对从在为向等了,，;；。:：|\d]{3,30}?)(?:共计?|累计|总计|合计|达到?|有)*$/u;

/**
 * Whether a figure counts several things together of which a claim leaves the one beside it out: the rest then has the
 * figure of all. `before`: what the evidence says before the figure in its clause; `claim`: the whole claim. Plain texts.
 */
export function leavesOutCounted(before: string, claim: string): boolean {
  const last = LAST_COUNTED.exec(before)?.[1];
  if (last === undefined) return false;
  const said = bigramsOf(claim);
  return ![...bigramsOf(last)].some((pair) => said.has(pair));
}
