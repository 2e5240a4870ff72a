import { byId, el } from './dom.js';

const SHOWN_MS = 3_500;

/** A short note that goes by itself; screen readers speak it. */
export function toast(text: string): void {
  const note = el('div', { class: 'toast', text });
  byId('toasts').append(note);
  setTimeout(() => note.remove(), SHOWN_MS);
}
