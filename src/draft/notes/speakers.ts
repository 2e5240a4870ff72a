import { wordListLines } from '../../corpus/word-lists.js';

let person: { readonly label: RegExp; readonly teller: RegExp } | undefined;

/** 王科, 张姐, 李主任: somebody addressed by family name and office or age, read once a process. */
function patterns(): { readonly label: RegExp; readonly teller: RegExp } {
  if (person) return person;
  const surnames = wordListLines('surnames.txt')
    .flatMap((line) => line.split(/\s+/))
    .join('|');
  const who = `(?:(?:${surnames})(?:[科处局所队总工姐哥叔]|\\p{Script=Han}{0,2}(?:科长|副?主任|处长|所长|局长|队长|站长|院长|经理|秘书长|老师|律师|大姐|同志))|[老小](?:${surnames}))`;
  person = {
    label: new RegExp(
      `^(?:${who}|我)(?:补充|说|反映|介绍|讲|提供|回复|电话|插话|强调|指出|要求|表示|问|答)*\\s*[：:]\\s*`,
      'u',
    ),
    teller: new RegExp(
      `^(?:听|据)?${who}(?:说|讲(?![座课解授话述])|称|介绍|反映|告诉我?|提到)(?:的?是|，)?(?=\\p{Script=Han})`,
      'u',
    ),
  };
  return person;
}

/** A line of a talk without who spoke it: 王科：法援1136件. */
export const withoutSpeaker = (line: string): string => line.replace(patterns().label, '');

/** 城管局说今年…, 公证处说他们…: a body that speaks of its own work did it. */
const BODY_SAYS =
  /^(?:听|据)?(\p{Script=Han}{1,12}(?:局|委|办|院|部|中心|所|站|镇|乡|街道|处|队|协会|律协|工商联|妇联))(?:说(?![明理法服])|讲(?![座课解授话述])|称)(?:的?是)?(?:他们|她们)?(?=\p{Script=Han})/u;
/** 说今年… under the name of who says it. */
const SAYS = /^说(?:的?是)?(?:他们|她们)?(?=今年|全年|年内|本年|已|共|一共)/u;

/** A sentence as its own, without who told it. */
export const withoutReport = (text: string): string =>
  text.replace(patterns().teller, '').replace(BODY_SAYS, '$1').replace(SAYS, '');
