import { setTimeout as pause, setImmediate as yieldToEvents } from 'node:timers/promises';
import { proveClaim, type Statement } from '../proof/prove-claim.js';
import type { Evidence } from './evidence.js';

/** A request is on its way before anything is rehearsed, in milliseconds. */
const HEAD_START_MS = 10;

const reordered = (text: string): string => text.split(/[,，]/).reverse().join('，');

/**
 * Looks at what a model was shown while it writes, one piece at a time until `heard` says that it has begun to answer:
 * each piece is proven with its clauses in another order, so that what is cut and weighed of it once is there when claims
 * cite it. The verdicts say nothing and are forgotten.
 */
export async function rehearseProofs(
  evidence: readonly Evidence[],
  places: readonly string[],
  heard: () => boolean,
): Promise<void> {
  await pause(HEAD_START_MS);
  for (const item of evidence) {
    if (heard()) return;
    const { district, year, section } = item;
    proveClaim({ text: reordered(item.text), district, year }, [{ text: item.text, district, year, section }], places);
    await yieldToEvents();
  }
}

/** Invented passages, and what a model might make of them: told in short, in another order, with a figure exchanged. */
const SAMPLES: readonly (readonly [evidence: string, claims: readonly string[]])[] = [
  [
    '常态化开展民营企业“法治体检”活动，完成200余家企业800余份劳动合同审查，提出法律意见140余条，整改率达到93.5%',
    ['审查200余家企业的劳动合同800余份，提供法律意见140余条。', '整改率为93.5%，审查劳动合同200余份。'],
  ],
  [
    '全年收到行政复议申请338件，受理301件，审结287件，其中调解和解89件，直接纠错21件，纠错率7.3%',
    ['审结行政复议案件287件，其中直接纠错21件、调解和解89件。', '受理行政复议申请338件，未审结的有301件。'],
  ],
  [
    '组织执法人员参加培训考试，对14个部门进行案卷评查，发现文书制作不规范、证据不充分等问题82个，责令各单位进行整改',
    ['各单位被责令整改，案卷评查在14个部门发现问题82个。', '14个部门首次全部完成整改，已不存在问题。'],
  ],
  [
    '下一步将加快《行政执法监督办法》落实，推动行政复议受理窗口向乡镇延伸，力争负责人出庭应诉率达到100%，败诉率下降2个百分点',
    ['今后将推动行政复议受理窗口延伸到乡镇，力争败诉率下降2个百分点。', '负责人出庭应诉率已达到100%，败诉率上升。'],
  ],
  [
    '坚持和发展新时代“枫桥经验”，各级人民调解组织共调处矛盾纠纷6843件，涉及金额2051.8万元，调解成功率98.9%，县司法局获评先进',
    ['调解组织化解矛盾纠纷6843件，涉及金额2051.8万元，成功率98.9%。', '县法院调处矛盾纠纷6843件，挽回损失近3000万元。'],
  ],
];

/** So often every sample is proven before code runs at nearly its later speed. */
const ROUNDS = 8;

/**
 * Proves invented claims, each time with other figures. The first proofs of a process take several times as long as
 * later ones: lists are read, dictionaries loaded, code compiled. Takes about a third of a second.
 */
export async function warmUpProofs(): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [evidence, claims] of SAMPLES) {
      const inRound = (text: string): Statement => ({
        text: text.replace(/\d+/g, (digits) => String(Number(digits) + round)),
        district: '甲县',
        year: 2020,
      });
      for (const claim of claims) proveClaim(inRound(claim), [inRound(evidence)], ['甲县', '乙市']);
      await yieldToEvents();
    }
  }
}
