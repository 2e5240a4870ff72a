const DAY_MS = 86_400_000;

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:05`, of Unix seconds in local time. */
export function clockTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `今天`, `昨天`, `11月22日` or, in another year, `2025年11月22日`. */
export function dayName(seconds: number): string {
  const date = new Date(seconds * 1000);
  const now = new Date();
  const days = Math.round((midnight(now) - midnight(date)) / DAY_MS);
  if (days === 0) return '今天';
  if (days === 1) return '昨天';
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.getFullYear() === now.getFullYear() ? day : `${date.getFullYear()}年${day}`;
}

/** The time today, the day before. */
export function briefTime(seconds: number): string {
  return dayName(seconds) === '今天' ? clockTime(seconds) : dayName(seconds);
}

/** `12 KB`, of bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
