/** Names a place in a text. */
const PLACE_IN_TEXT = /第.{1,3}[条段句点项]|[这那]一?[句段条]|标题|段落|稿子|正文|措辞|语气|序号|编号|错别字|标点/u;
/** What is said of a text rather than of what it tells. */
const OF_TEXT =
  /改[成为写动一掉下]?|删|去掉|去除|拿掉|不要|换[个种一]|调整|调换|挪|移[到动]|放[在到最]|拆|合[并成]|分[成段行开]|列[出成]|缩[写短减]|扩[写充]|润色|补[充上]|加[上个一点粗]|写[得成进上]|口语|用词|顺序|字数|开头|结尾|格式|正式|通顺|啰嗦|重复|[长短]一?[点些]/u;
const LONGEST_WISH = 60;

/**
 * Whether a line sounds like a wish about a draft, understood or not. `sure`: it names a place in the text, so that it can
 * hardly be about anything else.
 */
export function soundsLikeChange(text: string): 'sure' | 'maybe' | null {
  if (text.length > LONGEST_WISH || text.includes('\n')) return null;
  return PLACE_IN_TEXT.test(text) ? 'sure' : OF_TEXT.test(text) ? 'maybe' : null;
}
