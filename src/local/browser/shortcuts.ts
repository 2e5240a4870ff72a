import type { Composer } from './composer.js';
import { byId } from './dom.js';
import type { ReportPanel } from './report-panel.js';

/** Esc closes what is open, innermost first; typing anywhere goes into the input field; the drawer of narrow screens. */
export function bindShortcuts(composer: Composer, panel: ReportPanel): void {
  const drawer = (open: boolean): void => {
    document.body.classList.toggle('drawer-open', open);
    byId('menu').setAttribute('aria-expanded', String(open));
  };
  byId('menu').addEventListener('click', () => drawer(!document.body.classList.contains('drawer-open')));
  byId('drawer-shade').addEventListener('click', () => drawer(false));
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape') {
      if (composer.escape()) return;
      if (document.body.classList.contains('drawer-open')) drawer(false);
      else panel.close();
      return;
    }
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ';
    const idle = document.activeElement === document.body || document.activeElement?.id === 'messages';
    if (typed && idle) composer.focus();
  });
}
