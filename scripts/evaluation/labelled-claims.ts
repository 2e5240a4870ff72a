import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/answer/proof/prove-claim.js';

export interface LabelledClaim {
  readonly claim: Statement;
  readonly evidence: Statement;
  /** Evidence that is cited beside it. */
  readonly further: readonly Statement[];
  readonly proven: boolean;
  /** Written by somebody who had seen neither the proof nor its lists. */
  readonly stranger: boolean;
}

/** From the project's folder, as question sets are. */
export const LABELLED_CLAIMS = 'test/answer/proof/labelled';

/** Hand-written claims of a folder; district and year stand in a file's name, a heading behind ` @ `, further evidence behind ` || `. */
export function labelledClaims(folder: string): readonly LabelledClaim[] {
  return readdirSync(folder).flatMap((file) => {
    const [, district = '', year = '', by] = /^(.+?)(\d{4})(-stranger(?:-\d)?)?\.txt$/.exec(file) ?? [];
    const place = { district, year: Number(year) };
    let [evidence, ...further]: readonly [Statement, ...(readonly Statement[])] = [{ text: '', ...place }];
    const claims: LabelledClaim[] = [];
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const text = line.slice(2);
      if (line.startsWith('> ')) {
        const [quotes = '', heading] = text.split(' @ ');
        const section = heading ? { section: [heading] } : {};
        const [first = '', ...others] = quotes.split(' || ');
        evidence = { text: first, ...place, ...section };
        further = others.map((quote) => ({ text: quote, ...place, ...section }));
      } else if (line.startsWith('+ ') || line.startsWith('- ')) {
        const [told = ''] = text.split(' @ ');
        const proven = line.startsWith('+ ');
        claims.push({ claim: { text: told, ...place }, evidence, further, proven, stranger: by !== undefined });
      }
    }
    return claims;
  });
}
