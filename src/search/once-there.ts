/** Looked for again no sooner than this. */
const AGAIN_MS = 10_000;

/** Reads a thing that may come into being later: what is there once is kept, what is not is looked for again at times. */
export function onceThere<T>(read: () => Promise<T | null>): () => Promise<T | null> {
  let latest: Promise<T | null> | undefined;
  let next = 0;
  return async () => {
    const known = latest && (await latest);
    if (known) return known;
    if (Date.now() < next) return null;
    next = Date.now() + AGAIN_MS;
    latest = read();
    return latest;
  };
}
