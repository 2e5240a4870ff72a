/** Results kept of one function, at least so many of the latest: evidence is looked at anew for every claim that cites it. */
const LEAST_KEPT = 2000;

/** A pure function of a text that keeps its latest results, those asked for again too, and forgets older ones. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  let latest = new Map<string, T>();
  let older = latest;
  return (text) => {
    const known = latest.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? compute(text);
    if (latest.size >= LEAST_KEPT) {
      older = latest;
      latest = new Map();
    }
    latest.set(text, result);
    return result;
  };
}
