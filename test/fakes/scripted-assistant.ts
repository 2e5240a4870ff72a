import type { Answer, AskRequest, Assistant } from '../../src/domain/answer.js';
import type { Library } from '../../src/domain/ports.js';

type Script = (request: AskRequest) => Answer | Promise<Answer>;

/** Answers by a script and records what it was asked. */
export class ScriptedAssistant implements Assistant {
  readonly requests: AskRequest[] = [];
  script: Script;

  constructor(script: Script) {
    this.script = script;
  }

  async ask(request: AskRequest): Promise<Answer> {
    this.requests.push(request);
    return this.script(request);
  }
}

/** An answer that cites the first paragraph of each report, or of those that the request is narrowed to. */
export function surveyOf(library: Library, request: AskRequest): Answer {
  const chosen = library
    .summaries()
    .filter(
      ({ district, year }) =>
        (!request.districts?.length || request.districts.includes(district ?? '')) &&
        (!request.years?.length || request.years.includes(year ?? 0)),
    );
  const citations = chosen.flatMap(({ id, district, year, title, url }, index) => {
    const report = library.report(id);
    const paragraph = report?.paragraphs[0];
    if (!report || !paragraph) return [];
    const { start, end, section, n } = paragraph;
    const quote = report.text.slice(start, end);
    return [{ n: index + 1, reportId: id, district, year, title, url, section, paragraph: n, quote, start, end }];
  });
  const claims = citations.map(({ quote, district, year, n }) => ({ text: quote, district, year, citations: [n] }));
  const blocks = citations.map(({ district, year, quote, n }) => `${district}${year}年\n${quote}[${n}]`);
  return {
    id: `answer to ${request.question}`,
    question: request.question,
    status: 'answered',
    text: [`${chosen.length}份报告写到“${request.question}”。`, ...blocks].join('\n\n'),
    claims,
    citations,
    coverage: { scanned: chosen.length, mentioned: citations, notMentioned: [] },
    engine: 'extractive',
    timings: { retrieveMs: 1, totalMs: 2 },
  };
}
