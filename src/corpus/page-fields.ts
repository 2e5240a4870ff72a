/*
 * The fields that government sites state about a document beside it (`发布机构: …`), above its text or below it, as the
 * catalogues of open government information name them. Patterns are for width-folded lines.
 */

/** Who issued or published it; of bodies that host the site (主办单位) none is one. */
const ISSUER_NAMES =
  '信息来源 稿件来源 文章来源 来源 发布机构 发布机关 发布部门 发布单位 发文机构 发文机关 发文部门 发文单位 公开机构 公开单位 公开部门 公开主体 制发机关 制发机构 制发单位 制作单位 责任部门 责任单位 供稿单位 编制单位 报告单位 报送单位 提供单位 印发机关 印发单位';
const OTHER_NAMES =
  '索引号 信息索引 信息索引号 索取号 信息索取号 主题分类 信息分类 分类 体裁分类 组配分类 服务对象 公开方式 公开范围 公开时限 公开形式 公开日期 公开责任部门 公开类别 公开时间 公开属性 生成日期 生成时间 成文日期 成文时间 发文日期 发文时间 印发日期 发布日期 发布时间 发布于 上网日期 上网时间 创建时间 更新日期 更新时间 文号 发文字号 文件编号 文件号 关键词 关键字 主题词 有效性 效力状态 是否有效 时效 语种 内容概述 概述 信息名称 文件名称 名称 标题 题名 日期 时间 发布人 发布者 发布 废止日期 实施日期 生效日期 有效期 公文种类 文种 载体类型 记录形式 统一编号 统一登记号 公开目录 信息类别 栏目 所属栏目';

const spaced = (names: string): string =>
  names
    .split(' ')
    .map((name) => [...name].join('\\s*'))
    .join('|');

const NAME = `^(?:\\|\\s*)?[【[(]?(?:${spaced(ISSUER_NAMES)}|${spaced(OTHER_NAMES)})[】\\])]?\\s*`;
const FIELD = new RegExp(`${NAME}(?::|\\||$)`);
const NAME_ALONE = new RegExp(`${NAME}[:|]?$`);

/** Whether a line is a field: its name with the value behind, or its name alone. */
export const isField = (folded: string): boolean => folded.length <= 300 && FIELD.test(folded);

/** Whether a line is a field's name, the value of which stands on the line below. */
export const isFieldName = (folded: string): boolean => NAME_ALONE.test(folded);

/** Fields of issuers in the lines of a page, joined by line ends; group 1 begins with the issuer. */
export const ISSUER_FIELD = new RegExp(
  `(?:${spaced(ISSUER_NAMES)})[\\])】]?\\s*[:|\\n]\\s*\\|?\\s*([\\u4e00-\\u9fa5]{4,40})`,
  'g',
);
