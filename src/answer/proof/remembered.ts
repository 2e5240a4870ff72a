/** Results kept of one function, at least so many of the latest: evidence is looked at anew for every claim that cites it. */
const LEAST_KEPT = 2000;

/** A pure function of a text that keeps its latest results, those asked for again too, and forgets older ones. */
export function remembered<T>(compute: (text: string) => T, leastKept = LEAST_KEPT): (text: string) => T {
  let latest = new Map<string, T>();
  let older = latest;
  return (text) => {
    const known = latest.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? compute(text);
    if (latest.size >= leastKept) {
      older = latest;
      latest = new Map();
    }
    latest.set(text, result);
    return result;
  };
}

/** A pure function of something that nobody changes: its result is kept as long as that is. */
export function rememberedOf<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const results = new WeakMap<Key, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}

/** Clauses of claims that are remembered of one piece of evidence. */
export const CLAUSES_KEPT = 100;

/**
 * A pure function of evidence and of a clause that is held against it: claims repeat each other's clauses, and those of
 * the evidence. `compute` is called once for the evidence.
 */
export function rememberedClauses<Evidence extends object, T>(
  compute: (evidence: Evidence) => (clause: string) => T,
): (clause: string, evidence: Evidence) => T {
  const of = rememberedOf((evidence: Evidence) => remembered(compute(evidence), CLAUSES_KEPT));
  return (clause, evidence) => of(evidence)(clause);
}
