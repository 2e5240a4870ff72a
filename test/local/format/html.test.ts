import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/local/format/html.js';

const span = (type: string, offset: number, length: number, more: object = {}): object => ({
  type,
  offset,
  length,
  ...more,
});

describe('HTML messages', () => {
  it.each([
    ['平文', '平文', []],
    ['<b>粗</b><strong>体</strong>', '粗体', [span('bold', 0, 1), span('bold', 1, 1)]],
    [
      '<i>a</i><em>b</em><u>c</u><ins>d</ins>',
      'abcd',
      [span('italic', 0, 1), span('italic', 1, 1), span('underline', 2, 1), span('underline', 3, 1)],
    ],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [span('strikethrough', 0, 1), span('strikethrough', 1, 1), span('strikethrough', 2, 1)],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [span('spoiler', 0, 1), span('spoiler', 1, 1)],
    ],
    ['a &lt;b&gt; &amp; &quot;c&quot; &#20013;&#x6587; &nbsp; &', 'a <b> & "c" 中文 &nbsp; &', []],
    ['😀<B>粗</B>', '😀粗', [span('bold', 2, 1)]],
    ['<b>粗<i>斜</i></b>', '粗斜', [span('italic', 1, 1), span('bold', 0, 2)]],
    ['<a href="https://a.cn/?x=1&amp;y=2">链</a>', '链', [span('text_link', 0, 1, { url: 'https://a.cn/?x=1&y=2' })]],
    ["<a href='a.cn'>链</a>", '链', [span('text_link', 0, 1, { url: 'http://a.cn/' })]],
    ['<a href="javascript:alert(1)">链</a>', '链', []],
    ['<blockquote>引</blockquote>', '引', [span('blockquote', 0, 1)]],
    ['<blockquote expandable>引</blockquote>', '引', [span('expandable_blockquote', 0, 1)]],
    ['<pre>码</pre><code>x</code>', '码x', [span('pre', 0, 1), span('code', 1, 1)]],
    ['<pre><code class="language-js">x</code></pre>', 'x', [span('pre', 0, 1, { language: 'js' })]],
    ['<code class="language-js">x</code>', 'x', [span('code', 0, 1)]],
    ['<b></b>空', '空', []],
  ])('%s', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });

  it.each([
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['法</b>', 'Unexpected end tag at byte offset 3'],
    ['<script>x</script>', 'Unsupported start tag "script" at byte offset 0'],
    ['a<p>x</p>', 'Unsupported start tag "p" at byte offset 1'],
    ['1 < 2', 'Unclosed start tag at byte offset 2'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<b onclick="x', 'Unclosed start tag at byte offset 0'],
  ])('refuses %s', (html, problem) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${problem}`);
  });

  it('reads a long hostile text in time that grows with its length', () => {
    const started = performance.now();
    expect(() => parseHtml(`<b ${'a='.repeat(30_000)}`)).toThrow('Unclosed start tag');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
