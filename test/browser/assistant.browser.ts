import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssistantProcess } from './assistant-process.js';
import { ask, PHONE, startConversation, useBrowser } from './browser.js';

/** Sends what stands in the input field; resolves with the milliseconds until the answer stands in the list. */
const TIME_TO_ANSWER = `new Promise((resolve) => {
  const started = performance.now();
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.message:not(.mine, .typing)')) return;
    observer.disconnect();
    resolve(performance.now() - started);
  }).observe(document.getElementById('message-list'), { childList: true });
  document.getElementById('composer').requestSubmit();
})`;

/** The whole product in Chromium: the compiled assistant on the sample reports. */
describe('the assistant', () => {
  const open = useBrowser();
  let assistant: AssistantProcess;
  beforeAll(async () => {
    assistant = await AssistantProcess.start();
  });
  afterAll(() => assistant.remove());

  it('greets, answers, opens a source and the report at the cited passage', async () => {
    const page = await open(assistant.url);
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('button', { name: '其他区是怎么开展企业法治体检的' }).waitFor();
    await ask(page, '其他区是怎么开展企业法治体检的？');
    const answer = page.locator('.message:not(.mine)', { hasText: '5份报告中' });
    await expect.poll(() => answer.textContent()).toContain('[1]');
    await answer.getByRole('button', { name: '[1]', exact: true }).click();
    const source = page.locator('.message:not(.mine)').last();
    await expect.poll(() => source.locator('blockquote').count()).toBeGreaterThan(0);
    const quote = (await source.locator('blockquote').first().textContent()) ?? '';
    await source.getByRole('button', { name: /全文|原文/ }).click();
    const mark = page.locator('#report-panel mark');
    await expect.poll(async () => (await mark.allTextContents()).join('')).toContain(quote.slice(0, 20));
    expect(await mark.first().evaluate((node) => node.getBoundingClientRect().top)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#report-panel').isVisible()).toBe(false);
  });

  it('opens the report at the cited passage from a mark in the answer', async () => {
    const page = await open(assistant.url);
    await startConversation(page);
    await ask(page, '其他区是怎么开展企业法治体检的？');
    await page.locator('a.cite', { hasText: '[2]' }).click();
    const mark = page.locator('#report-panel mark');
    await mark.first().waitFor();
    const quote = (await mark.allTextContents()).join('').slice(0, 12);
    expect(await page.locator('.message:not(.mine)').first().textContent()).toContain(quote);
  });

  it('narrows an answer and understands a follow-up', async () => {
    const page = await open(assistant.url);
    await startConversation(page);
    await ask(page, '各地是怎么开展企业法治体检的？');
    const answers = page.locator('.message:not(.mine)');
    await answers.getByRole('button', { name: '按地区、年份看' }).click();
    await answers.getByRole('button', { name: '德惠市' }).click();
    await expect.poll(() => answers.last().textContent(), { timeout: 5_000 }).toMatch(/德惠/);
    const before = await answers.count();
    await ask(page, '那昆山呢？');
    await expect.poll(() => answers.count()).toBeGreaterThan(before);
    await expect.poll(() => answers.last().textContent()).toContain('昆山');
  });

  it('answers once what was asked while it was dead', async () => {
    const page = await open(assistant.url);
    await startConversation(page);
    await ask(page, '德惠市开展了多少次企业法治体检？');
    const mine = page.locator('.message.mine');
    const answers = page.locator('.message:not(.mine)');
    await expect.poll(() => answers.count()).toBe(1);
    await assistant.kill();
    await expect.poll(() => page.locator('#status').textContent()).toContain('连接已断开');
    await ask(page, '长春新区办理了多少件行政复议案件？');
    await expect.poll(() => page.locator('.message.waiting').count()).toBe(1);
    await assistant.start();
    await expect.poll(() => answers.last().textContent(), { timeout: 20_000 }).toContain('长春');
    expect(await page.locator('#status').textContent()).not.toContain('断开');
    const count = await answers.count();
    await page.reload();
    await expect.poll(() => mine.count()).toBe(2);
    expect(await answers.count()).toBe(count);
  });

  it('works on a phone in the dark', async () => {
    const page = await open(assistant.url, { ...PHONE, colorScheme: 'dark' });
    // A tap before the page has read its script opens nothing.
    await page.locator('body.ready').waitFor();
    await page.getByRole('button', { name: '对话列表' }).tap();
    await startConversation(page);
    await ask(page, '其他区是怎么开展企业法治体检的？');
    await page.getByRole('button', { name: '[1]', exact: true }).tap();
    await page.getByRole('button', { name: /全文|原文/ }).tap();
    await page.locator('#report-panel mark').first().waitFor();
    expect(await page.locator('#report-panel').boundingBox()).toMatchObject({ x: 0, width: 390 });
    await page.goBack();
    await expect.poll(() => page.locator('#report-panel').isVisible()).toBe(false);
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wide).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(21, 23, 27)');
  });

  it('shows an answer within 300 ms of the question, the page within a second', async () => {
    const page = await open(assistant.url);
    const painted = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
    expect(painted).toBeLessThan(1_000);
    // The best of three: the machine may be busy with something else.
    const waited: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await startConversation(page);
      await page.getByLabel('输入问题').fill('其他区是怎么开展企业法治体检的？');
      waited.push(Number(await page.evaluate(TIME_TO_ANSWER)));
    }
    expect(Math.min(...waited)).toBeLessThan(300);
  });
});
