import { byId, el } from './dom.js';
import type { ReportPlace } from './links.js';
import { fetchReport, reportName, reportView, showPassage } from './report-view.js';

/** The reading view beside the chat; the browser's back button closes it. */
export class ReportPanel {
  readonly #panel = byId('report-panel');
  readonly #body = byId('report-body');
  #returnFocus: Element | null = null;

  constructor() {
    byId('report-close').addEventListener('click', () => history.back());
    window.addEventListener('popstate', () => this.#hide());
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  async open(place: ReportPlace): Promise<void> {
    if (!this.isOpen) {
      this.#returnFocus = document.activeElement;
      history.pushState({ report: true }, '');
    }
    const fresh = byId('report-window') as HTMLAnchorElement;
    fresh.href = `/report/${encodeURIComponent(place.id)}#${place.start}-${place.end}`;
    this.#body.replaceChildren(el('p', { class: 'note', text: '正在打开…' }));
    this.#panel.hidden = false;
    document.body.classList.add('reading');
    const report = await fetchReport(place.id);
    if (report === null) {
      this.#body.replaceChildren(el('p', { class: 'note', text: '没有找到这份报告，可能已从资料库移除。' }));
      return;
    }
    byId('report-title').textContent = reportName(report);
    const view = reportView(report, place);
    this.#body.replaceChildren(view);
    this.#body.scrollTop = 0;
    showPassage(view);
    this.#body.focus({ preventScroll: true });
  }

  close(): void {
    if (this.isOpen) history.back();
  }

  #hide(): void {
    this.#panel.hidden = true;
    document.body.classList.remove('reading');
    if (this.#returnFocus instanceof HTMLElement) this.#returnFocus.focus({ preventScroll: true });
  }
}
