import { FormattedString } from '@grammyjs/parse-mode';
import { Composer, type Context, InlineKeyboard } from 'grammy';
import type { ReportSummary } from '../../domain/report.js';
import { reportLabel } from '../../domain/report.js';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { cutText } from '../cut-text.js';
import { editText } from '../edit-text.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';

const A_PAGE = 10;
const YEARS_A_ROW = 5;
const TITLE_LIMIT = 100;

const entry = (report: ReportSummary): string => {
  const label = reportLabel(report);
  return report.title && report.title !== label ? `• ${label}：${cutText(report.title, TITLE_LIMIT)}` : `• ${label}`;
};

const page = (reports: readonly ReportSummary[], year: number, at: number): FormattedString => {
  const first = at * A_PAGE;
  const shown = reports.slice(first, first + A_PAGE);
  const head = FormattedString.bold(`${year > 0 ? `${year}年的` : '库里的'}报告，共${reports.length}份`);
  const range = reports.length > shown.length ? `\n第${first + 1}至${first + shown.length}份` : '';
  return head.plain([range, '', ...shown.map(entry)].join('\n'));
};

/** Behind /sources 甲县 2023年的报告 stands a name beside the year. */
const YEAR = /(?:19|20)\d\d/u;
const NO_NAME = /(?:19|20)\d\d|年度?|的|报告|有没有|[\s，。？?]/gu;
const NAMED_SHOWN = 30;

/** The reports of a place or title that is named. */
const namedMessage = (name: string, found: readonly ReportSummary[]): FormattedString => {
  if (found.length === 0) return new FormattedString(`库里没有“${cutText(name, TITLE_LIMIT)}”的报告。`);
  const head = FormattedString.bold(`“${cutText(name, TITLE_LIMIT)}”的报告，共${found.length}份`);
  return head.plain(['', '', ...found.slice(0, NAMED_SHOWN).map(entry)].join('\n'));
};

/** `/sources`, `/sources 2023`: the reports held, by year, in pages; `/sources 甲县`: those of a place. */
export function reports({ library }: Services): Composer<Context> {
  const composer = new Composer<Context>();

  const render = (year: number, at: number) => {
    const all = library.summaries();
    const chosen = year > 0 ? all.filter((report) => report.year === year) : all;
    const last = Math.max(0, Math.ceil(chosen.length / A_PAGE) - 1);
    const current = Math.min(Math.max(0, at), last);
    const years = [...new Set(all.flatMap((report) => (report.year === null ? [] : [report.year])))].toSorted(
      (a, b) => b - a,
    );
    const rows = [];
    const turn = [];
    if (current > 0) turn.push(InlineKeyboard.text('‹ 上一页', ACTIONS.reports.data(year, current - 1)));
    if (current < last) turn.push(InlineKeyboard.text('下一页 ›', ACTIONS.reports.data(year, current + 1)));
    if (turn.length > 0) rows.push(turn);
    if (years.length > 1) {
      const buttons = [0, ...years].map((one) =>
        InlineKeyboard.text(
          `${one === year ? '✓ ' : ''}${one === 0 ? '全部' : `${one}年`}`,
          ACTIONS.reports.data(one, 0),
        ),
      );
      while (buttons.length > 0) rows.push(buttons.splice(0, YEARS_A_ROW));
    }
    return { text: page(chosen, year, current), keyboard: InlineKeyboard.from(rows), empty: all.length === 0 };
  };

  composer.command('sources', async (context) => {
    const given = context.match.normalize('NFKC');
    const year = Number(YEAR.exec(given)?.[0] ?? 0);
    const name = given.replace(NO_NAME, '');
    const { text, keyboard, empty } = render(year, 0);
    if (!empty && name !== '') {
      const named = ({ district, title, issuer }: ReportSummary) =>
        [district, title, issuer].some((field) => field?.includes(name));
      const found = library.summaries().filter((report) => (year === 0 || report.year === year) && named(report));
      await sendText(context, namedMessage(name, found));
    } else if (empty) await context.reply('库里还没有报告，请管理员先运行 fayan index 建立索引。');
    else await sendText(context, text, keyboard);
  });

  composer.callbackQuery(ACTIONS.reports.pattern, async (context) => {
    const [year = 0, at = 0] = callbackNumbers(context.match);
    const { text, keyboard } = render(year, at);
    acknowledge(context);
    await editText(context, text, keyboard);
  });

  return composer;
}
