/**
 * Cuts a long text into pieces of `limit` UTF-16 units at most, as Telegram's own apps do: after a line break where one
 * is near enough, never inside a surrogate pair. Pieces are trimmed, empty ones dropped.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const line = rest.lastIndexOf('\n', limit);
    const hard = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1)) ? limit - 1 : limit;
    const cut = line >= limit / 2 ? line : hard;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}
