import type { Turn } from '../../domain/answer.js';

/** Turns that a prompt shows, and how much of each, in UTF-16 units. */
const TURNS = 6;
const TURN_UNITS = 400;

/** The last turns of a conversation as a prompt shows them, a line each. */
export function threadText(history: readonly Turn[]): string {
  return history
    .slice(-TURNS)
    .map(({ role, text }) => `${role === 'user' ? '用户' : '助手'}:${text.replace(/\s+/g, ' ').slice(0, TURN_UNITS)}`)
    .join('\n');
}
