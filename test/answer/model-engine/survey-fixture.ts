import type { Answer, Citation } from '../../../src/domain/answer.js';
import type { Behaviour, SeenRequest } from '../../fakes/openai-endpoint.js';

/** A span of an invented survey: district, year, quote. */
export type Span = readonly [string, number, string];

export const SPANS: readonly Span[] = [
  ['长春新区', 2023, '帮助企业排查法律风险400余个,开展法律法规宣讲160余场次,解答法律问题500余个'],
  ['昆山高新区', 2023, '走进多家企业开展“企业法治体检”,了解企业人力资源管理状况并针对风险提出整改意见'],
  ['德惠市', 2023, '开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大'],
  ['兰州新区', 2022, '完成200余家建筑企业800余份劳动合同审查,提供法律意见140余条'],
];

export const PLACES = ['长春新区', '昆山高新区', '德惠市', '兰州新区', '东湖高新区', '昆山', '德惠', '东湖'];

export const CONCLUSION =
  '5份报告中4份写到“企业法治体检”:长春新区、昆山高新区、德惠市、兰州新区;东湖高新区(2022年)未提及。';

/** The extractive answer to a survey over the spans, each its own claim. */
export function surveyOf(spans: readonly Span[] = SPANS): Answer {
  const citations = spans.map(
    ([district, year, quote], index): Citation => ({
      n: index + 1,
      reportId: `${district}${year}`,
      district,
      year,
      title: `${district}${year}年度法治政府建设报告`,
      url: null,
      section: ['一、主要举措和成效'],
      paragraph: 3,
      quote,
      start: index * 1000,
      end: index * 1000 + quote.length,
    }),
  );
  return {
    id: 'a1',
    question: '各地怎么开展企业法治体检?',
    status: 'answered',
    text: [CONCLUSION, ...spans.map(([district, , quote], index) => `${district}\n· ${quote}。[${index + 1}]`)].join(
      '\n\n',
    ),
    claims: citations.map(({ district, year, quote, n }) => ({ text: `${quote}。`, district, year, citations: [n] })),
    citations,
    coverage: { scanned: 5, mentioned: [], notMentioned: [] },
    engine: 'extractive',
    timings: { retrieveMs: 1, totalMs: 2 },
  };
}

/** A line of evidence as the model sees it. */
export interface SeenEvidence {
  readonly n: number;
  readonly district: string;
  readonly text: string;
}

/** Reads the evidence out of a prompt, as a model would. */
export function evidenceIn(request: SeenRequest): readonly SeenEvidence[] {
  const user = request.body.messages?.at(-1)?.content ?? '';
  return [...user.matchAll(/^\[(\d+)\] (\S+) (?:\d{4}年 )?[^:\n]*:(.+)$/gm)].map(
    ([, n = '', district = '', text = '']) => ({
      n: Number(n),
      district,
      text,
    }),
  );
}

/** A reply that tells every piece of evidence in its own way. */
export function telling(tell: (evidence: SeenEvidence) => unknown): (request: SeenRequest) => Behaviour {
  return (request) => ({ kind: 'text', text: JSON.stringify({ claims: evidenceIn(request).map(tell) }) });
}

/** An honest claim: the first two clauses of the evidence. */
export const honest = ({ n, district, text }: SeenEvidence) => ({
  district,
  text: `${text.split(',').slice(0, 2).join(',')}。`,
  evidence: [n],
});
