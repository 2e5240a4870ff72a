import { figuresOf } from '../../domain/figures.js';

/** 方案还没批, 没上会, 还没开工, TBD: not settled, and so neither done nor planned. */
const UNSETTLED =
  /(?:还|都|尚|也)?(?:没有?|未)(?:获?批(?!评|捕)(?:复|准|下来)?|上会|过会|(?:搞|办|开展|举行)(?=$|[，,。；;！!）)])|开工|动工|拍板|谈妥|谈成|定(?:下来|下)?(?=$|[，,。；;！!）)]))|\bTBD\b/u;
const MEANT = /准备|打算|计划|拟|想[搞做建]|方案|初步|TBD/u;

/** Whether a sentence tells only of what is not settled yet. Cases not yet approved beside those that came in are work. */
export const isPending = (sentence: string): boolean =>
  UNSETTLED.test(sentence) && (MEANT.test(sentence) || !figuresOf(sentence).some(({ kind }) => kind === 'quantity'));
