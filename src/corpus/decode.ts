import iconv from 'iconv-lite';
import { UnreadableReportError } from '../domain/errors.js';

const SAMPLE = 64 * 1024;

/**
 * Text of a file in UTF-8, UTF-16 (either order, with or without mark) or GB18030. Broken bytes in what is otherwise
 * UTF-8 become U+FFFD one by one. Throws `UnreadableReportError` for binary data.
 */
export function decodeText(bytes: Buffer, fileName: string): string {
  const encoding = detectEncoding(bytes);
  if (encoding === null) {
    throw new UnreadableReportError(`“${fileName}”不是文本文件，请换成 txt、md、html、docx、pdf 或 jsonl 格式的报告。`);
  }
  const text = encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Null for binary data. */
export function detectEncoding(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideEncoding(sample);
  if (wide) return wide;
  if (controlShare(sample.toString('latin1')) > 0.01) return null;
  const utf8 = sample.toString('utf8');
  const broken = count(utf8, /\ufffd/g);
  const han = count(utf8, /[\u3400-\u9fff]/g);
  if (broken <= 2 || broken < han * 0.2) return 'utf-8';
  const gb = iconv.decode(sample, 'gb18030');
  const common = count(
    gb,
    /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严]/g,
  );
  return gb.includes('\ufffd') && count(gb, /\ufffd/g) > gb.length * 0.05
    ? null
    : common > gb.length * 0.2
      ? 'gb18030'
      : han > 0
        ? 'utf-8'
        : null;
}

/** UTF-16 without a mark: most units are Chinese characters or ASCII in exactly one of the two byte orders. */
function wideEncoding(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const even = sample.length - (sample.length % 2);
  if (even < 4) return null;
  const share = (high: 0 | 1): number => {
    let likely = 0;
    for (let index = 0; index < even; index += 2) {
      const unit = ((sample[index + high] ?? 0) << 8) | (sample[index + 1 - high] ?? 0);
      if (
        (unit >= 0x4e00 && unit <= 0x9fa5) ||
        (unit >= 0x3000 && unit <= 0x303f) ||
        (unit >= 0x20 && unit < 0x7f) ||
        unit === 10 ||
        unit === 13 ||
        (unit >= 0xff00 && unit <= 0xff5e) ||
        (unit >= 0x2010 && unit <= 0x2030)
      )
        likely++;
    }
    return likely / (even / 2);
  };
  const zeros = count(sample.toString('latin1'), /\0/g);
  if (zeros === 0) return null;
  const little = share(1);
  const big = share(0);
  if (little > 0.9 && little > big) return 'utf-16le';
  return big > 0.9 && big > little ? 'utf-16be' : null;
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary data is told by its control characters
  return text.length === 0 ? 0 : count(text, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g) / text.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
