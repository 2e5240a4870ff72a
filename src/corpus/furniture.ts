import { isField } from './page-fields.js';

/*
 * What government websites put around a report, as patterns on width-folded lines. They describe frames of pages
 * (licence numbers, counters, menus), never words of reports, and are applied by position: see each list.
 */

/** Furniture wherever it stands, even between two paragraphs. Sentences and numbered headings are never asked. */
const ANYWHERE: readonly RegExp[] = [
  /ICP备|ICP证|公网安备|网站标识码|(?<![“"])版权所有|Copyright|©|All Rights Reserved/i,
  /(?:主办|承办|协办|运维|维护)(?:单位|部门)?\s*:|技术支持\s*:/,
  /^(?:初审|复审|终审|一审|二审|三审|审核|校对|编辑|责任编辑|责编|编审|作者|记者|摄影|供稿|撰稿|监制|签发)(?:人)?\s*:.{0,40}$/,
  /(?:阅读|浏览|点击|访问)(?:次数|人次|人数|量|数)?\s*(?::|\(|\[|【|\d)\s*\S{0,8}\s*次?\s*\S{0,2}$|(?:浏览|阅读|点击|访问)(?:次数|人次|量|数)\s*$/,
  /^\W*(?:打印|关闭|收藏|纠错|分享|举报|复制链接|我要纠错|保存|下载)(?:本页|窗口|页面|此页|文章|本文|全文)?\W*(?:(?:打印|关闭|收藏|纠错|分享|返回|保存|下载)(?:本页|窗口|页面|顶部|本文|全文)?\W*)*$/,
  /(?:字号|字体(?:大小)?|文字大小)\s*:?\s*[[(【]?\s*(?:大|中|小|默认|A|超)/,
  /^(?:[[(【]?(?:大|中|小|默认|特大|超大|A[+-]?)[\])】]?[\s|/]*){2,}$/,
  /^分享(?:到|至)?\s*:?\s*(?:\S{2,6}\s*){0,8}$|^.{0,8}(?:扫一扫|扫码|扫描).{0,24}$|^.{0,10}二维码.{0,10}$|^(?:手机|移动端)(?:上)?(?:查看|浏览|阅读|版|扫).{0,12}$/,
  /^(?:【|\[)?(?:返回?|回到)\s*(?:顶部|首页|上页|列表|上一页)?(?:】|\])?$|^顶\s*部$|^返\s*回(?:\s*顶\s*部)?$|^(?:TOP|Top)$/,
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在|所处)?(?:的)?位置\s*(?:是)?\s*:?(?:$|.*[>»/\\→-])|^(?:您|你)?(?:现在|当前)(?:所在)?的?位置/,
  /^(?:首页|主页|网站首页|本站首页)\s*(?:$|[>»›|/\\→-])|[>»›].*[>»›]|^\S{1,12}\s*[>»›]{1,2}\s*\S{1,20}$/,
  /^(?:上|下)一(?:篇|条|页)\s*(?::|$|\S{0,60}$)/,
  /^(?:搜\s*索|搜本站|检索|站内搜索|高级搜索|请输入.{0,20}|热搜.{0,30}|登\s*录|注\s*册|登录.{0,3}注册|退出|无障碍\S{0,6}|长者\S{0,4}|适老\S{0,4}|关怀版|简体|繁体|繁體|English|EN|网站地图|联系我们|关于我们|网站声明|网站首页|设为首页|加入收藏|收藏本站|移动版|手机版|语音播报|播放|暂停)(?:\s*[|·/\s]\s*\S{1,8})*$/i,
  /^今天是|^今日是?|星期[一二三四五六日天]\s*(?:$|农历|天气|\d)|^(?:农历|天气)/,
  /^(?:官方)?(?:微信|微博|抖音|快手|头条|公众号|小程序|客户端)(?:\s*[|·]?\s*(?:微信|微博|抖音|公众号|客户端|小程序))*$|^官方(?:微信|微博)$|^政务(?:微信|微博|新媒体)$/,
  /^(?:var |let |const |function\b|document\.|window\.|\$\(|<\/?[a-z!]|\/\*|if ?\()|\{\{.*\}\}|^[\w.#-]+\s*\{.*\}?$/,
  /^\W{0,3}https?:\/\/\S+$/i,
  /^[\s|·.\-—_=*#+>/\\<]+$/,
  /^(?:附件)?\s*\d{0,2}\s*[:.]?\s*\S{0,60}\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd|jpe?g|png|mp4)(?:\s*\(?[\d.]*\s*[KMkm]?[Bb]?\)?)?$/i,
  /^\S{0,30}\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$/,
  /^\(?此件.{2,10}\)?$|^\(?(?:抄送|抄报|联系人|经办人)\s*:|^附件\s*:\s*无$/,
  /^(?:附件列表|附件下载|相关附件|下载附件|文件下载)\s*:?$/,
];

/** Furniture before a report begins and after it ends; inside, a table or a list may well have such a line. */
const AROUND: readonly RegExp[] = [
  /浏览器|分辨率|Cookie|本网站?|本站|欢迎(?:访问|光临|您|来到)|转载|免责声明|IPv6/i,
  /热线|电话|传真|邮编|邮箱|E-?mail|地址\s*:|\d{3,4}-\d{7,8}|12345|@/i,
  /\|.*\|.*\|/,
];

/** Sentences of sites themselves, before and after a report only. */
const SITE_SENTENCE =
  /浏览器(?:版本|不支持|过低)|^本网站由|请.{0,4}关注.{2,30}(?:公众号|微信|微博)|可以帮您|AI(?:自动)?生成|二维码.{0,12}(?:分享|朋友圈|查看|打开)|对本(?:页|文|信息).{0,8}(?:评价|打分)|(?:建议|推荐|请)(?:您)?(?:使用|升级).{0,20}浏览器|未经.{0,12}(?:许可|授权|同意).{0,20}(?:转载|使用|镜像|链接)|(?:本网站?|本站).{0,30}(?:声明|转载|版权|最终解释)|欢迎(?:访问|光临|您|来到)|免责声明|Cookies?\b|转载请注明|网站(?:已)?支持IPv6|屏幕分辨率|(?:即将|将要)(?:离开|跳转)|如有.{0,12}(?:侵权|错误).{0,12}(?:联系|指正)/i;

/** Licence lines and who gets a copy count even where they are written as sentences. */
const LICENCE = /ICP备|公网安备|网站标识码|(?<![“"])版权所有|Copyright|^\(?(?:抄送|抄报|联系人|经办人)\s*:/i;

/** From here on a page shows other things. */
const AFTERWARDS =
  /^\W*(?:相关(?:链接|阅读|信息|文章|新闻|文件|稿件|政策|解读|内容|推荐|报道|附件)|热点(?:推荐|新闻|信息)?|推荐(?:阅读|信息|新闻)|延伸阅读|猜你喜欢|最新(?:信息|动态|发布|文章|公开)|热门(?:文章|信息|点击)|(?:政务|工作|部门|基层|乡镇|图片|时政)(?:动态|要闻|新闻)|友情链接|网站导航|网友评论|我要评论|评论|政策解读|解读文件|图片解读|图解|往期回顾|点击排行|站群导航|部门网站|政府网站)\W*(?:[:>»\]】)].*)?$/;

/** The second of a day, as pages state it of themselves and reports never do. */
const STAMP = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d{2}/;

/** A line of words that ends as sentences end, holds one, or is too long for anything else. */
export function isProse(folded: string): boolean {
  if (folded.length < 8 || (folded.length < 80 && STAMP.test(folded) && !folded.includes('。'))) return false;
  if (/(?:[。;!?…]|[\u4e00-\u9fa5]\.)["'”’」』)】》]*$/.test(folded)) return true;
  return (
    /(?:报告|汇报|通报|总结|公布|公开|公示)如下(?:,请.{2,12})?:$/.test(folded) ||
    (folded.length >= 20 && /[。;]/.test(folded)) ||
    (folded.length >= 40 && /,.*[,:]/.test(folded) && !/\|/.test(folded))
  );
}

export function isFurniture(folded: string): boolean {
  if (folded.length > 300) return false;
  if (isProse(folded)) return folded.length < 200 && LICENCE.test(folded);
  return ANYWHERE.some((pattern) => pattern.test(folded));
}

/** Asked of lines outside of a report only. */
export function isAround(folded: string): boolean {
  if (folded.length > 300) return false;
  return isProse(folded)
    ? SITE_SENTENCE.test(folded)
    : isField(folded) || AROUND.some((pattern) => pattern.test(folded));
}

export const isAfterwards = (folded: string): boolean => folded.length < 40 && AFTERWARDS.test(folded);
