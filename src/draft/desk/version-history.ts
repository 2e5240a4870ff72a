import type { DraftVersion } from './draft-desk.js';

/** What a version is called that brings an earlier one back. */
export const madeByRestoring = (version: number): string => `恢复第${version}版`;

interface History {
  /** Versions that 恢复上一版 goes back through, the current one last. */
  readonly past: readonly number[];
  /** Versions taken back that can be had again, the next one last. */
  readonly future: readonly number[];
}

/** Where a draft stands among its versions; each restoring that went one step back or forth counts as that step. */
function historyOf(versions: readonly DraftVersion[]): History {
  return versions.reduce<History>(
    ({ past, future }, { version, made }) => {
      const restored = Number(/^恢复第(\d+)版$/u.exec(made)?.[1] ?? Number.NaN);
      const current = past.at(-1);
      if (current !== undefined && restored === past.at(-2)) {
        return { past: past.slice(0, -1), future: [...future, current] };
      }
      if (restored === future.at(-1)) return { past: [...past, restored], future: future.slice(0, -1) };
      return { past: [...past, version], future: [] };
    },
    { past: [], future: [] },
  );
}

/** The version that 恢复上一版 (`back`) or 重做 (`forth`) brings; null where there is none. */
export function versionOneStep(versions: readonly DraftVersion[], way: 'back' | 'forth'): number | null {
  const { past, future } = historyOf(versions);
  return (way === 'back' ? past.at(-2) : future.at(-1)) ?? null;
}
