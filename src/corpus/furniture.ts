/**
 * What government websites put around a report, on width-folded lines. None of these patterns can match a sentence
 * of a report: they fill the line, or name what only a page's frame has (licence numbers, view counters).
 */
const ALWAYS: readonly RegExp[] = [
  /ICP备|ICP证|公网安备|网站标识码|备案(?:序|编)?号|版权所有|Copyright|©|All Rights Reserved|技术支持\s*:|网站管理\s*:/i,
  /(?:主办|承办|运维|建设|维护)(?:单位|部门)\s*:/,
  /^(?:初审|复审|终审|一审|二审|三审|审核|校对|编辑|责任编辑|责编|编审|作者|记者|摄影|供稿|撰稿|监制|签发)(?:人)?\s*:.{0,40}$/,
  /(?:阅读|浏览|点击|访问|查看)(?:次数|人次|人数|量|数)?\s*[::]?\s*[[(]?\s*\d*\s*[\])]?\s*次?\s*$/,
  /(?:浏览|阅读|点击|访问)(?:次数|人次|量|数)?\s*:/,
  /^\W*(?:打印|关闭|收藏|纠错|分享|举报|复制链接)(?:本页|窗口|页面|此页)?\W*(?:(?:打印|关闭|收藏|纠错|分享|返回)(?:本页|窗口|页面|顶部)?\W*)*$/,
  /(?:字号|字体(?:大小)?|文字大小)\s*[::]?\s*[[(【]?\s*(?:大|小|默认|A)/,
  /^(?:【?\[?(?:大|中|小|默认|特大|超大|A[+-]?)\]?】?[\s|/]*){2,}$/,
  /分享(?:到|至)|扫一扫|扫码|二维码|手机(?:上)?(?:查看|浏览|阅读|版)|微信(?:公众号)?扫|用微信/,
  /^(?:返回?|回到)\s*(?:顶部|首页|上页|列表|上一页)?$|^顶\s*部$|^返\s*回(?:\s*顶\s*部)?$/,
  /^(?:您)?(?:现在|当前)?(?:所在|的)?(?:的)?位置\s*(?:是)?\s*:?|^您现在的位置|^您当前的位置|^当前(?:所在)?位置/,
  /^(?:首页|主页|网站首页)\s*(?:$|[>»|/\\-])|[>»].*[>»]|^\S{1,12}\s*[>»]\s*\S{1,20}$/,
  /^(?:上|下)一(?:篇|条|页)/,
  /^(?:搜索|搜本站|检索|站内搜索|高级搜索|请输入.{0,20}|热搜.{0,30}|登录|注册|登录.{0,3}注册|退出|无障碍(?:浏览|阅读|辅助|版|模式)?|长者(?:版|模式|助手)|适老(?:化|版)?|关怀版|简体|繁体|繁體|English|EN|网站地图|联系我们|关于我们|网站声明|设为首页|加入收藏|收藏本站|移动版|手机版)(?:\s*[|·/]\s*\S{1,8})*$/i,
  /^今天是|^今日|星期[一二三四五六日天]\s*(?:$|农历|天气)|^(?:农历|天气)/,
  /^(?:官方)?(?:微信|微博|抖音|快手|头条|公众号|小程序|客户端)(?:\s*[|·]?\s*(?:微信|微博|抖音|公众号|客户端|小程序))*$|^官方(?:微信|微博)|^政务(?:微信|微博|新媒体)$/,
  /^(?:索\s*引\s*号|信息索引|主题分类|信息分类|分\s*类|体裁分类|组配分类|发布机构|发文机关|发布单位|公开(?:机构|方式|范围|时限|形式|日期|责任部门)|制发机关|责任部门|生成日期|成文日期|发文日期|发布日期|发布时间|发布于|更新(?:日期|时间)|信息来源|来\s*源|稿件来源|文章来源|文\s*号|发文字号|文件编号|关\s*键\s*词|主\s*题\s*词|有\s*效\s*性|效力状态|时\s*效|语种|内容概述|信息名称|名\s*称|标\s*题|日\s*期|时\s*间|发布人|发布者|废止日期|实施日期|有效期|公文种类|载体类型|记录形式|统一编号|统一登记号|公开目录|信息类别)\s*(?::|\|)/,
  /^(?:var |function\b|document\.|window\.|\$\(|<\/?[a-z!]|\/\*|if ?\()|\{\{.*\}\}/,
  /^\W{0,3}https?:\/\/\S+$/i,
  /^[\s|·.\-—_=*#+>/\\<]+$/,
  /^(?:附件|下载)?\s*(?:列表|下载)?\s*[::]?\s*\S{0,60}\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd|jpg|png)(?:\s*\(?[\d.]*\s*[KMkm]?[Bb]?\)?)?$/i,
  /^(?:附件列表|附件下载|相关附件|下载附件)\s*:?$/,
];

/** Only before a report begins or after it ends: a report may well speak of websites and hot lines itself. */
const AROUND: readonly RegExp[] = [
  /浏览器|分辨率|Cookie|本网站?|本站|欢迎(?:访问|光临|您|来到)|转载|未经.{0,10}(?:许可|授权)|免责声明|IPv6/i,
  /热线|电话|传真|邮编|邮箱|E-?mail|地址\s*:|\d{3,4}-\d{7,8}|12345|@/i,
  /[|｜].*[|｜].*[|｜]/,
];

/** From here on a page shows other things, if the report has been read already. */
const AFTERWARDS =
  /^[\W_]*(?:相关(?:链接|阅读|信息|文章|新闻|文件|稿件|政策|解读|内容|推荐|报道)|热点(?:推荐|新闻|信息)?|推荐(?:阅读|信息|新闻)|延伸阅读|猜你喜欢|最新(?:信息|动态|发布|文章)|热门(?:文章|信息|点击)?|友情链接|网站导航|网友评论|我要评论|评论\(|政策解读|图片解读|图解|往期回顾|更多)[\W_]*/;

/** Of a whole sentence only these are believed. */
const IN_SENTENCES = /ICP备|公网安备|网站标识码|版权所有|Copyright|扫一扫|二维码/i;

export function isFurniture(folded: string): boolean {
  if (folded.length >= 400) return false;
  if (folded.length >= 25 && /[。;!?]/.test(folded)) return folded.length < 120 && IN_SENTENCES.test(folded);
  return ALWAYS.some((pattern) => pattern.test(folded));
}

export const isAround = (folded: string): boolean =>
  folded.length < 400 && AROUND.some((pattern) => pattern.test(folded));

export const isAfterwards = (folded: string): boolean => folded.length < 40 && AFTERWARDS.test(folded);
