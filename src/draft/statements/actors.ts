/** 区委书记, 县长, 司法局局长: an office that one person holds. */
const HOLDER =
  '\\p{Script=Han}{0,10}?(?:书记|[区县市州旗镇乡村]长|主任|局长|主席|院长|检察长|所长|处长|科长|队长|校长)';
/** 城管局, 云岭镇, 一大队, 法律服务团: a body that does the work. */
const BODY =
  '(?:律协|工商联|妇联|团委|[\\p{Script=Han}A-Za-z]{1,20}?(?:局|委员会|委|办公室|办|院|部|会|中心|所|站|镇|乡|街道办事处|街道|社区|村|支队|大队|中队|总队|科|处|队|团|团委|妇联|律协|工商联|协会|公司|园区))';
/** 办了, 处理, 部门: the last character begins another word. */
const WORD_GOES_ON =
  '(?!(?<=办)[了理结案证件事]|(?<=处)[理置罚分]|(?<=部)[门署分]|(?<=会)[议同商员]|(?<=委)[托员派会]|(?<=所)[有涉需]|(?<=队)[伍员列]|(?<=科)[技学普]|(?<=社区)矫正|(?<=[镇乡])[街村镇]|(?<=村)[民居]|(?<=团)[结体队]|(?<=中心)[工组])';
const ACTOR = new RegExp(`^(?:${HOLDER}|(?!各|全|有关|相关)${BODY})${WORD_GOES_ON}(?=[^\\d，、])`, 'u');
/** Ends like a body and is an event, a place or an adverb. */
const NO_BODY =
  /(?:场所|社会|机会|会议|大会|年会|座谈会|听证会|研讨会|联席会|常务会|常委会|发布会|全部|内部|干部|网站|查处|各处|主办|承办|协办|举办|开办|通办|代办|督办|交办|乡村|农村|团队|集团|社团|部队)$/u;
/** 开展法律服务进社区: begins with what is done. */
const VERB =
  /^(?:开展|举办|组织|召开|制定|出台|印发|建立|成立|走访|培训|受理|办理|办结|调解|化解|排查|检查|查处|发放|审查|审核|评查|整改|处罚|发现|提出|出具|收到|覆盖|联合|共|累计|全年|今年|其中|涉及|惠及|新建|建成|参加|参与|对|向|为|在|与|和|同)/u;
/** 律协说, 司法局汇总: tells whose count it is, not who did what is counted. */
const TELLER = new RegExp(
  `^(?:${BODY}|[老小]\\p{Script=Han}{1,2})(?:说|讲|称|汇总|统计|上报|报|反映)(?:的?是)?(?=\\p{Script=Han})`,
  'u',
);

/** Who did what a clause tells, as far as its office or body; null where it names nobody. */
export function actorOf(clause: string): string | null {
  const [actor] = VERB.test(clause) ? [] : (ACTOR.exec(clause) ?? []);
  return actor && !NO_BODY.test(actor) ? actor : null;
}

/** 律师事务所19家, 调解员1046名: what there is. */
const STOCK =
  /^(?!\D*[聘配选评训招设增派组查访办建])[^，\d]{1,14}(?:所|站|中心|会|库|点|室|队|律师|[^学人官]员|工作者|专家|顾问|校长)(?:共|有|共有|现有)?\d/u;

/** 甲镇援助站1个: what there is in a place is the place's. */
const PLACE = /(?:镇|乡|村|街道|街道办事处|社区|[区县市])$/u;

/** Whether a text tells what there is: the department that reports it did not do it. */
export const tellsStock = (text: string, department: string): boolean =>
  !PLACE.test(department) && !VERB.test(text) && STOCK.test(text);

/** A clause without who told its figure. */
export const withoutTeller = (clause: string): string => clause.replace(TELLER, '');

/** Whether two may be one: 书记 and 区委书记. */
export const sameActor = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);
