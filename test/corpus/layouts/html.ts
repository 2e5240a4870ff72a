import type { Layout } from './layout.js';

/** HTML pages with other structures each. */
export const HTML_LAYOUTS: readonly Layout[] = [
  {
    name: 'semantic HTML with meta fields',
    file: '岭南县.html',
    place: '岭南县',
    year: 2023,
    page: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>岭南县2023年法治政府建设年度报告_岭南县人民政府网</title>
<meta name="ArticleTitle" content="岭南县2023年法治政府建设年度报告"><meta name="PubDate" content="2024-03-20 11:05">
<script>var hits = 12; document.write("阅读");</script><style>.a{color:red}</style></head>
<body><header><div class="logo">岭南县人民政府</div></header><nav><a>首页</a><a>政务公开</a></nav>
<div class="crumb">当前位置:<a>首页</a> &gt; <a>政务公开</a></div>
<article><h1>岭南县2023年法治政府建设年度报告</h1><div class="info"><span>2024-03-20</span><span>浏览:<b id="hits"></b></span></div>
<div id="zoom">{{BODY}}</div></article><aside><h3>相关阅读</h3><ul><li>岭南县召开法治工作会议</li></ul></aside>
<footer>版权所有 岭南县人民政府</footer></body></html>`,
    expected: {
      title: '岭南县2023年法治政府建设年度报告',
      issuer: null,
      district: '岭南县',
      year: 2023,
      published: '2024-03-20',
      kind: 'region',
    },
    dropped: ['var hits', 'color:red', '首页', '浏览', '相关阅读', '召开法治工作会议', '版权所有'],
  },
  {
    name: 'an old page laid out in tables, GB18030',
    file: '东河乡.htm',
    encoding: 'gb18030',
    place: '东河乡',
    year: 2022,
    page: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>东河乡</title></head><body>
<table width="980"><tr><td><a href="/">网站首页</a></td><td><a>乡情概况</a></td><td><a>通知公告</a></td></tr></table>
<table><tr><td align="center"><font size="5"><b>东河乡人民政府2022年度依法行政工作报告</b></font></td></tr>
<tr><td>发布时间:2023-1-9 阅读:35</td></tr><tr><td><div>{{BODY}}</div>
<div align="right">东河乡人民政府</div><div align="right">2023年1月6日</div></td></tr></table>
<table><tr><td>主办单位:东河乡人民政府</td><td>技术支持:某某科技</td></tr></table></body></html>`,
    expected: {
      title: '东河乡人民政府2022年度依法行政工作报告',
      issuer: '东河乡人民政府',
      district: '东河乡',
      year: 2022,
      published: '2023-01-09',
      kind: 'township',
    },
    dropped: ['网站首页', '乡情概况', '阅读:', '主办单位', '技术支持'],
  },
  {
    name: 'an index table in HTML, a department of a district',
    file: '翠屏山区.html',
    place: '翠屏山区',
    year: 2023,
    page: `<html><body><div class="top-banner">欢迎访问翠屏山区人民政府网站!</div><table class="xxgk"><tbody>
<tr><td>索 引 号</td><td>QJ-2024-0117</td><td>发布机构</td><td>翠屏山区市场监督管理局</td></tr>
<tr><td>生成日期</td><td>2024-01-15</td><td>公开日期</td><td>2024-01-17</td></tr></tbody></table>
<div class="article"><p style="text-align:center">翠屏山区市场监督管理局</p><p style="text-align:center">2023年法治政府建设情况报告</p>
{{BODY}}<table border="1"><tr><th>项目</th><th>数量</th></tr><tr><td>行政处罚案件</td><td>312件</td></tr></table></div>
<div class="share">分享:<a>微信</a><a>微博</a></div><div class="prev">上一篇:无</div></body></html>`,
    expected: {
      title: '翠屏山区市场监督管理局2023年法治政府建设情况报告',
      issuer: '翠屏山区市场监督管理局',
      district: '翠屏山区',
      year: 2023,
      published: '2024-01-17',
      kind: 'department',
    },
    dropped: ['欢迎访问', 'QJ-2024', '分享', '上一篇'],
  },
  {
    name: 'one block with line breaks only',
    file: '峡口县.html',
    place: '峡口县',
    year: 2023,
    page: `<html><body><div id="menu"><ul><li>首页</li><li>县情</li></ul></div><h2>峡口县2023年度法治政府建设工作报告</h2>
<p>时间:2024年02月27日 17:20:00 | 来源:县政府办 | 【字体:大 中 小】</p><div>{{BODY}}</div>
<p>扫一扫在手机打开</p><p>网站声明:未经许可不得转载本网站内容。</p></body></html>`,
    expected: {
      title: '峡口县2023年度法治政府建设工作报告',
      issuer: null,
      district: '峡口县',
      year: 2023,
      published: '2024-02-27',
      kind: 'region',
    },
    dropped: ['县情', '字体', '扫一扫', '不得转载'],
  },
];
