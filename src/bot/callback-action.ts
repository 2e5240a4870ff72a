/** A kind of button: its data is a short name and whole numbers, well within Telegram's 64 bytes. */
export interface CallbackAction {
  readonly pattern: RegExp;
  data(...numbers: readonly number[]): string;
}

export function callbackAction(name: string): CallbackAction {
  return { pattern: new RegExp(`^${name}((?::-?\\d{1,16})*)$`), data: (...numbers) => [name, ...numbers].join(':') };
}

/** The numbers of a button pressed. */
export function callbackNumbers(match: string | RegExpMatchArray): readonly number[] {
  const list = typeof match === 'string' ? '' : (match[1] ?? '');
  return list.split(':').slice(1).map(Number);
}
