/** Results kept of one function: evidence is looked at anew for every claim that cites it. */
const MOST = 2000;

/** A pure function of a text that keeps its latest results, and forgets them all when they are many. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const before = results.get(text);
    if (before !== undefined) return before;
    if (results.size >= MOST) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
