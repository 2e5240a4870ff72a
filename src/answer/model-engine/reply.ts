import { z } from 'zod';
import { readJsonReply, readPartialList } from '../../domain/json-reply.js';

/** A claim as a model writes it, cleaned of marks and markup. */
export interface WrittenClaim {
  readonly district: string | null;
  readonly text: string;
  /** Numbers of evidence, not yet checked. */
  readonly evidence: readonly number[];
}

/** `3`, `"3"` and `"[3]"` all name evidence 3. */
const mark = z
  .union([z.number(), z.string().transform((text) => Number(text.replace(/[^\d]/g, '') || 'NaN'))])
  .pipe(z.int());
const marks = z.union([z.array(mark), mark.transform((one) => [one])]);

const Written = z.object({
  district: z.string().nullish(),
  text: z.string().max(2000),
  evidence: marks,
});

/** Text that only looks like markup, or hides: links and tags are not taken apart but fail the proof. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/\s*\[\d+(?:[,，、]\s*\d+)*\]\s*/g, '')
    .replace(/[*_`#]+/g, '')
    .trim()
    .replace(/[,，、;；:：。]+$/u, '');

/** A batch of evidence has fewer to tell; what a reply holds beyond is not read. */
const MOST_CLAIMS = 200;

function claimsIn(items: readonly unknown[]): readonly WrittenClaim[] {
  return items.slice(0, MOST_CLAIMS).flatMap((item) => {
    const parsed = Written.safeParse(item);
    if (!parsed.success) return [];
    const { district, text, evidence } = parsed.data;
    const told = tidy(text);
    return told === ''
      ? []
      : [{ district: district?.trim() || null, text: `${told}。`, evidence: [...new Set(evidence)] }];
  });
}

/** The claims of a whole reply; null where it holds no such JSON. What does not fit the schema is left out. */
export function readClaims(reply: string): readonly WrittenClaim[] | null {
  const value = readJsonReply(reply);
  const list = Array.isArray(value) ? value : (value as { readonly claims?: unknown } | undefined)?.claims;
  return Array.isArray(list) ? claimsIn(list) : null;
}

/** Reads a reply as it grows, no part of it twice: call with all of it so far; gives the claims that are new and whole. */
export function claimReader(): (reply: string) => readonly WrittenClaim[] {
  let read = 0;
  let count = 0;
  return (reply) => {
    const { items, end } = readPartialList(reply, 'claims', read);
    read = end;
    const claims = claimsIn(items.slice(0, MOST_CLAIMS - count));
    count += items.length;
    return claims;
  };
}
