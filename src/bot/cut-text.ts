/** A text of so many UTF-16 units at most and … where it was longer; never cut inside a character, which Telegram refuses. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}
