import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/answer/proof/prove-claim.js';

export interface LabelledClaim {
  readonly claim: Statement;
  readonly evidence: Statement;
  readonly proven: boolean;
}

/** From the project's folder, as question sets are. */
export const LABELLED_CLAIMS = 'test/answer/proof/labelled';

/** Hand-written claims of a folder; district and year stand in a file's name, a heading behind ` @ `. */
export function labelledClaims(folder: string): readonly LabelledClaim[] {
  return readdirSync(folder).flatMap((file) => {
    const [, district = '', year = ''] = /^(.+)(\d{4})\.txt$/.exec(file) ?? [];
    const place = { district, year: Number(year) };
    let evidence: Statement = { text: '', ...place };
    const claims: LabelledClaim[] = [];
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const text = line.slice(2);
      if (line.startsWith('> ')) {
        const [quote = '', heading] = text.split(' @ ');
        evidence = { text: quote, ...place, ...(heading ? { section: [heading] } : {}) };
      } else if (line.startsWith('+ ') || line.startsWith('- ')) {
        claims.push({ claim: { text, ...place }, evidence, proven: line.startsWith('+ ') });
      }
    }
    return claims;
  });
}
