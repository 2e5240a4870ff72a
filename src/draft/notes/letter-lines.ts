/** 现将我科有关工作报上: hands in a paper. */
export const HANDS_IN =
  /^(?:现|兹)[将就把][^，。]{0,30}(?:工作|情况|材料|数据|总结|报告|汇报|小结|资料|要点|表)[^，。]{0,6}(?:报上|报送|上报|呈报|呈上|报来|发上|送上|附上|发给|汇报|报告)[^，。\d如]{0,8}$/u;
/** Hi，小陈: a greeting, whatever name stands behind it. */
export const HELLO =
  /^(?:hi|hello|hey|dear|嗨|嘿|哈[喽啰罗])[！!，,、：:\s]*(?:\p{Script=Han}{1,6})?[！!，,：:~～\s]*$/iu;
export const HELLO_TO =
  /^(hi|hello|hey|dear|嗨|嘿|哈[喽啰罗])[！!，,、\s]+(?=(?:[老小]\p{Script=Han}|\p{Script=Han}{1,3}(?:[姐哥工科处]|主任|老师|[科处局所]长))[，,：:])/iu;

/** === 转发 ===, 发件人：…, 此致, 敬礼: what stands around a letter. */
const FURNITURE =
  /^(?:时间|地点|主持(?:人)?|参加(?:人员|人)?|参会(?:人员)?|出席(?:人员|人)?|列席(?:人员|人)?|缺席|请假|记录(?:人)?|整理(?:人)?|汇总人)\s*[:：]|^(?:[一二三四五六七八九十]{1,2}、)?散会(?:\s|[:：]|$)|^(?:[一二三四五六七八九十]{1,2}、)?(?:会议)?(?:讨论|发言|交流)(?:情况)?$|^[^，。；：:\d]{4,30}会议(?:记录|纪要)$|^(?:(?:re|fw|fwd|回复|转发|答复)\s*[:：]\s*)+|^\S{2,24}\s+to\s*[:：]|^给\p{Script=Han}{2,4}[:：]|^第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?$|^【[^】\d]{2,12}】[^。；;\d]{4,40}$|^[（(]?(?:联系人|联系电话|经办人|填报人|审核人|签发人)\s*[:：]|^[-=_*~—\s]{0,20}(?:转发|原始?邮件|邮件正文|正文|转发的?邮件|分割线|(?:以下|以上)(?:是|为)?(?:正文|内容))[-=_*~—\s]{0,20}$|^(?:发件人|收件人|抄送|主题|发送时间|发件时间|收件时间|附件|from|to|cc|subject|date|sent)\s*[:：]|^(?:此致|敬礼|此致\s*敬礼|顺颂.{2,4}|即颂.{2,4}|祝好|[[【(\uff08“]?(?:(?:微信|QQ|钉钉|企业微信)群|群聊|聊天记录)[^。；\d]{0,30}[\]】)\uff09”]?[:：]?|[^，。；\d]{2,24}(?:微信|QQ|钉钉|工作|材料|联络|交流|通知)群(?:聊|的?聊天记录|[（(]\d+人?[）)])?|特此(?:报告|报送|说明|函告|函复)|妥否，请.{2,6}|(?:此复|此函))[！!。.]?$/iu;
/** Who signs, where in a letter: a name, an office, a day. */
const SIGNATURE =
  /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{2,24}(?:局|委|委员会|办|办公室|院|中心|所|站|科|处|镇|乡|街道|政府|办事处)(?:[（(](?:盖?章|公章)[）)])?|\p{Script=Han}{2,24}(?:局|委|办|办公室|院|中心|所|站|科|处|镇|乡|街道)[\s：:]+\p{Script=Han}{2,3}|(?:\d{4}|二[〇○零]\p{Script=Han}{2})年\p{Script=Han}?[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[—–-]{1,3}\s*\p{Script=Han}{2,24}\s+\d{4}年\d{1,2}月\d{1,2}日)$/u;
/** Lines at the end that may sign. */
const MOST_SIGNED = 3;

/** Indexes of the lines that belong to the letter in which notes came, not to the notes. */
export function letterLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set(lines.flatMap((line, index) => (FURNITURE.test(line.trim()) ? [index] : [])));
  for (let index = lines.length - 1, left = MOST_SIGNED; index > 0 && left > 0; index--) {
    if (found.has(index)) continue;
    if (!SIGNATURE.test(lines[index]?.trim() ?? '')) break;
    found.add(index);
    left--;
  }
  return found;
}

/** 石桥镇人民政府, under the letter: the town whose work it tells. */
const SIGNING_TOWN = /^(\p{Script=Han}{2,6}(?:镇|乡|街道))(?:人民政府|办事处|党委|党工委)$/u;

/** The town that signs; null where none does. `letter`: indexes of the lines of the letter. */
export function townSigned(lines: readonly string[], letter: ReadonlySet<number>): string | null {
  const signed = lines.filter((_, index) => letter.has(index)).map((line) => SIGNING_TOWN.exec(line.trim())?.[1]);
  return signed.find((town) => town !== undefined) ?? null;
}

/** 张姐，普法的数：. */
export const ADDRESSEE = /^\p{Script=Han}{1,2}(?:姐|哥|总|主任|老师|科长|局长|处长|所长)[，,][^。；;\d]{0,16}[：:]$/u;

/** 规范性文件情况, left where the words to the drafter beside it went: says what the rest is about. */
export const BARE_TITLE = /^(?!听取|报告|通报|公开|公布|公示|反馈|了解|掌握)\p{Script=Han}{2,8}情况[，,。；;]*$/u;

/** —— 复议科 老周 12.20: who signed a note. */
export const SIGNED =
  /^[—–-]{0,2}\s*\p{Script=Han}{2,14}(?:[科局办室所处]|中心)[\s，]+(?:[老小]\p{Script=Han}|\p{Script=Han}{2,3})[\s，]*\d{1,2}[.月/]\d{1,2}日?$/u;

/** 李姐，我们所没啥大的，就这些：: leads to what is told. */
export const LEADS_IN =
  /^\p{Script=Han}{1,2}(?:姐|哥|总|主任|老师|科长|局长|处长|所长)[，,][^：:。；\d]{0,24}[：:]\s*(?=\S)/u;

/** 张处好！, 各位领导下午好。 */
export const GREETING =
  /^(?:(?:各位)?(?:领导|老师|同事|同志们|大家)|各位|\p{Script=Han}{1,2}(?:处|科|局|主任|主席|书记|老师|总|哥|姐|部|所|院|县|区|镇)长?)?[您你]?(?:们)?(?:好|早|(?:早上|上午|中午|下午|晚上)好)[！!～~]*$/u;

/** 王主任, before a comma: whom it is written to. */
export const CALLED = /^\p{Script=Han}{1,2}(?:主任|[科局处所部院校镇乡区县市]长|书记|老师|总|哥|姐|工|科|处|局)$/u;
/** 这是我们镇今年普法的情况: says what is handed over. */
export const THIS_IS =
  /^(?:这|以下|下面|附上的?)(?:个|些)?(?:就?是|为)[^，,。；;\d]{0,24}(?:情况|材料|数据|数字?|总结|小结|内容|报告)[了啊哈]?$/u;
/** 今年重点写三块: tells the drafter how the rest is laid out. */
export const LAID_OUT =
  /^(?:\p{Script=Han}{1,6}(?:说|讲|要求|交代)[，,]?)?(?:今年|这次|本次|材料)?(?:重点|主要)?(?:写|报)(?:这|以下|了)?[一二三四五六七八九十几两\d]+(?:大)?(?:块|个?方面|部分|点|条)(?:内容|工作|情况)?$/u;

/** 这是今年普法的材料，麻烦整理成一段：…: said to the drafter before the notes begin. */
export const ADDRESSED =
  /^(?:请|烦请|麻烦|帮我|帮忙|替我|给我|我要|我想|想请|需要)(?!示|进|专家|律师|群众|老师|教授|企业|来|了)(?=[^：:]*(?:写|起草|草拟|整理|汇总|归纳|润色|生成|编|做成|出一|改成))[^：:；]{2,60}[：:]\s*(?=\S)|^(?=[^：:]*(?:帮忙|麻烦|辛苦|请您?(?:帮|把|整理|汇总)|给您|(?:整理|汇总|归纳|改写|写)(?:成|进|到|一下)|(?:材料|情况|数据|总结)[^：:]{0,6}(?:如下|报送|报上|发上|在此)))[^：:。；\d]{4,60}[：:]\s*(?=\S)|^[^：:。；\d]{2,24}(?:再核|核实|待核|确认|没定|待定|再报)(?:一下)?[：:]\s*(?=\S)|^[^。；\d]{0,40}(?:数据?|材料|情况|总结|表)[^：:。；\d]{0,4}(?:发|报|给|传|转)(?:给)?(?:您|你|领导|大家)[^：:。；\d]{0,6}[：:]\s*(?=\S)/u;
