import { byId, el } from './dom.js';
import { reportPlace } from './links.js';
import { fetchReport, reportView, showPassage } from './report-view.js';
import { bindThemeButton } from './theme.js';

/** The reading view in a window of its own, at the passage that the address names. */
async function show(): Promise<void> {
  const place = reportPlace(location);
  const report = place === null ? null : await fetchReport(place.id);
  if (place === null || report === null) {
    byId('report-body').replaceChildren(el('p', { class: 'note', text: '没有找到这份报告，可能已从资料库移除。' }));
    return;
  }
  document.title = `${report.title ?? '报告'} · 法言`;
  const view = reportView(report, place);
  byId('report-body').replaceChildren(view);
  showPassage(view);
}

bindThemeButton(byId('theme'));
window.addEventListener('hashchange', () => void show());
void show();
