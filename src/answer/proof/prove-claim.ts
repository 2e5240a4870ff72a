import { citedOf } from './cited.js';
import { withCopiedFigures } from './copied-figures.js';
import { figureFaults, numeralFaults } from './figure-proof.js';
import { nameFaults } from './name-proof.js';
import { operatorFaults } from './operator-proof.js';
import { plainText, unquoted } from './plain-text.js';
import { mayTellPlans, planFaults } from './plan-proof.js';
import { relationFaults } from './relation-proof.js';
import { remembered, rememberedOf } from './remembered.js';
import { senseFaults } from './sense-proof.js';
import { inSetPhrases, withFrames } from './set-phrases.js';
import { supportFaults } from './support-proof.js';
import { wordingFaults } from './wording-proof.js';

/** A text of one district's report; a claim and its evidence have the same shape. */
export interface Statement {
  readonly text: string;
  readonly district: string | null;
  readonly year: number | null;
  /** Heading path of the evidence, where known: it tells plans from what was done. */
  readonly section?: readonly string[];
}

/** `text`: the claim with its figures as the evidence writes them, as it may be shown. */
export type Verdict =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reasons: readonly string[] };

const CLAUSE_EDGE = /[,。;:!?，；：！？、\s]/;

/** How a report speaks of its own place: 全市, 该市 of a city, 新区 of a new area. */
function scopesOf(district: string): readonly string[] {
  const kind = /[市县区旗镇乡州]$/.exec(district)?.[0];
  const area = /(?:高新|新|开发|经开|示范)区$/.exec(district)?.[0];
  return [...(area ? [area] : []), ...(kind ? ['全', '该', '本', '我', '各'].map((scope) => scope + kind) : [])];
}

/** The names of its place that a claim of a district may use freely. */
const namesOf = rememberedOf((places: readonly string[]) =>
  remembered((district): readonly string[] => [
    ...[district, ...places].filter((name) => district.includes(name) && name !== ''),
    ...scopesOf(district),
  ]),
);

const NO_PLACES: readonly string[] = [];

/** A claim that is a stretch of evidence from one clause edge to another needs no further look. */
function isQuoted(claim: string, evidence: string): boolean {
  const text = claim.replace(/[。;；,，]$/, '');
  const at = evidence.indexOf(text);
  if (at < 0 || text === '') return false;
  const after = evidence.charAt(at + text.length);
  return (at === 0 || CLAUSE_EDGE.test(evidence.charAt(at - 1))) && (after === '' || CLAUSE_EDGE.test(after));
}

/**
 * Decides whether the cited evidence proves a claim: same district and year; every figure, name, title, quoted word,
 * negation, direction, extent and superlative stands in it and is said of the same thing; the wording is the evidence's
 * but for words that say nothing. `places` are the names of all districts known, so that a foreign one is noticed.
 * Reasons are Chinese sentences without a full stop, fit to be sent back to the author.
 */
export function proveClaim(claim: Statement, evidence: readonly Statement[], places = NO_PLACES): Verdict {
  if (evidence.length === 0) return { ok: false, reasons: ['没有引用证据'] };
  const foreign = evidence.filter((item) => item.district !== claim.district || item.year !== claim.year);
  if (foreign.length > 0) return { ok: false, reasons: ['所引证据不属于这一地区或年度的报告'] };
  const told = withCopiedFigures(
    claim.text,
    evidence.map((item) => item.text),
  );
  const proven: Verdict = { ok: true, text: told };
  const quoted = evidence.some((item) => isQuoted(told, item.text));
  if (quoted && !evidence.some((item) => mayTellPlans(item.text, item.section ?? []))) return proven;
  const cited = citedOf(claim.year, evidence);
  const text = withFrames(inSetPhrases(plainText(told)));
  const bare = unquoted(text);
  const plans = planFaults(bare, cited.plans);
  if (plans.length === 0 && quoted) return proven;
  const { sources, clauses, dated } = cited;
  const names = namesOf(places)(claim.district ?? '');
  const reasons = [
    ...plans,
    ...figureFaults(text, dated, claim.year),
    ...numeralFaults(text, dated, claim.year),
    ...nameFaults(text, sources, claim.district, places),
    ...operatorFaults(bare, clauses, cited.plans.planned),
    ...senseFaults(bare, clauses, claim.district),
    ...relationFaults(bare, clauses, names),
    ...wordingFaults(text, cited.withHeadings, names),
  ];
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)] };
  const unsupported = supportFaults(text, cited.support, names);
  return unsupported.length === 0 ? proven : { ok: false, reasons: [...new Set(unsupported)] };
}
