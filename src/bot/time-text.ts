const two = (value: number): string => String(value).padStart(2, '0');

/** A moment (milliseconds since 1970) as local time, e.g. 2024-03-11 14:27. */
export function timeText(at: number): string {
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
