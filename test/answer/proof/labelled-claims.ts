import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../../src/answer/proof/prove-claim.js';

export interface LabelledClaim {
  readonly claim: Statement;
  readonly evidence: Statement;
  readonly proven: boolean;
}

const FOLDER = join(import.meta.dirname, 'labelled');

/** The hand-written claims; district and year stand in the file's name, a heading behind ` @ `. */
export function labelledClaims(): readonly LabelledClaim[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const [, district = '', year = ''] = /^(.+)(\d{4})\.txt$/.exec(file) ?? [];
    const place = { district, year: Number(year) };
    let evidence: Statement = { text: '', ...place };
    const claims: LabelledClaim[] = [];
    for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n')) {
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
