import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../src/answer/candidates.js';
import type { Question } from '../../src/answer/question/question.js';
import type { PassageLookup } from '../../src/domain/ports.js';
import type { ReportSummary } from '../../src/domain/report.js';

const scope = Array.from(
  { length: 60 },
  (_, n): ReportSummary => ({
    id: `r${n}`,
    title: null,
    issuer: null,
    district: `${n}县`,
    year: 2023,
    published: null,
    kind: 'region',
    source: '',
    url: null,
  }),
);

/**
 * An index in which the first 50 reports hold 甲, the first 30 of them in one passage with all else; of those that hold
 * 甲…乙, it knows the first words only.
 */
const lookup: Pick<PassageLookup, 'reportsWith' | 'frequency'> = {
  frequency: () => ({ passages: 0, reports: 0 }),
  reportsWith: (groups) =>
    groups.every((wordings) => wordings.includes('甲'))
      ? scope.slice(0, 50).map(({ id }, n) => ({ reportId: id, together: n < 30 ? 1 : 0 }))
      : [],
};

function asked(loose: boolean, wording = '甲'): Question {
  const concept = { source: '甲', alternatives: [wording], weight: 1, generic: false, term: true, required: !loose };
  return {
    text: '甲',
    kind: 'survey',
    scope: {
      districts: null,
      except: [],
      years: null,
      exceptYears: [],
      latest: false,
      kinds: [],
      open: true,
      unknown: [],
    },
    topic: { concepts: [concept], sets: [[concept]], unheard: [], loose },
    everyday: null,
    nearest: null,
    part: null,
    wanted: null,
    extreme: null,
    silent: false,
  };
}

describe('of more reports than are read', () => {
  it.each([
    ['terms are read, counted, or known to be silent', asked(false), { read: 24, examined: 40, counted: 6 }],
    [
      'patterns are read or known to be silent, never counted',
      asked(false, '甲…乙'),
      { read: 24, examined: 34, counted: 0 },
    ],
    [
      'everyday speech are read or known to be silent, never counted',
      asked(true),
      { read: 24, examined: 34, counted: 0 },
    ],
  ])('those asked about in %s', async (_, question, expected) => {
    const options = { all: false, signal: undefined };
    const { read, examined, counted } = await candidatesFor(question, scope, lookup, options);
    expect({ read: read.length, examined: examined.length, counted: counted.length }).toEqual(expected);
  });

  it('all that hold it are read on demand', async () => {
    const { read, examined } = await candidatesFor(asked(true), scope, lookup, { all: true, signal: undefined });
    expect({ read: read.length, examined: examined.length }).toEqual({ read: 50, examined: 60 });
  });
});
