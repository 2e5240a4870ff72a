import { figureFaults, numeralFaults } from './figure-proof.js';
import { nameFaults } from './name-proof.js';
import { operatorFaults } from './operator-proof.js';
import { clausesOf, plainText } from './plain-text.js';
import { senseFaults } from './sense-proof.js';
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

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reasons: readonly string[] };

const unquoted = (text: string): string => text.replace(/[“”"'‘’「」『』]/g, '');

const PLAN_SECTION = /下一步|下步|下一年|明年|安排|打算|计划|思路|\d{4}年.{0,12}(?:重点|任务)/;
/** Evidence that is, or begins with, such a heading. */
const PLAN_HEADING = new RegExp(
  `^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\))[^,。;:]*(?:${PLAN_SECTION.source})`,
);
const CLAUSE_EDGE = /[,。;:!?，；：！？、\s]/;

/** How a report speaks of its own place: 全市, 该市 of a city, 新区 of a new area. */
function scopesOf(district: string | null): readonly string[] {
  const kind = /[市县区旗镇乡州]$/.exec(district ?? '')?.[0];
  const area = /(?:高新|新|开发|经开|示范)区$/.exec(district ?? '')?.[0];
  return [...(area ? [area] : []), ...(kind ? ['全', '该', '本', '我', '各'].map((scope) => scope + kind) : [])];
}

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
export function proveClaim(claim: Statement, evidence: readonly Statement[], places: readonly string[] = []): Verdict {
  if (evidence.length === 0) return { ok: false, reasons: ['没有引用证据'] };
  const foreign = evidence.filter((item) => item.district !== claim.district || item.year !== claim.year);
  if (foreign.length > 0) return { ok: false, reasons: ['所引证据不属于这一地区或年度的报告'] };
  if (evidence.some((item) => isQuoted(claim.text, item.text))) return { ok: true };
  const text = plainText(claim.text);
  const sources = evidence.map((item) => plainText(item.text));
  const clauses = sources.flatMap((source) => clausesOf(unquoted(source))).map((clause) => clause.text);
  const headings = evidence.flatMap((item) => item.section ?? []).map(plainText);
  const planned =
    evidence.every((item) => item.section?.some((heading) => PLAN_SECTION.test(heading)) ?? false) ||
    sources.some((source) => PLAN_HEADING.test(source));
  const scopes = scopesOf(claim.district);
  const known = [claim.district ?? '', ...places].filter((name) => claim.district?.includes(name) && name !== '');
  const reasons = [
    ...figureFaults(text, sources, claim.year),
    ...numeralFaults(text, sources, claim.year),
    ...nameFaults(text, sources, claim.district, places),
    ...operatorFaults(unquoted(text), clauses, planned),
    ...senseFaults(unquoted(text), clauses, { district: claim.district, planned }),
    ...wordingFaults(text, [...sources, ...headings], [...known, ...scopes]),
  ];
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)] };
  const unsupported = supportFaults(
    text,
    evidence.map((item, at) => ({
      text: sources[at] ?? '',
      headings: (item.section ?? []).map(plainText).join('|'),
    })),
    [...known, ...scopes],
    claim.year,
  );
  return unsupported.length === 0 ? { ok: true } : { ok: false, reasons: [...new Set(unsupported)] };
}
