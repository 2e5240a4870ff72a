import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';
const KIB_A_MB = 1_000_000 / 1024;

/** The most memory this process had resident so far, in MB. */
export function peakMemory(): number {
  // The other figure starts at what the parent had when it forked.
  const linux = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return Number(linux ?? process.resourceUsage().maxRSS) / KIB_A_MB;
}
