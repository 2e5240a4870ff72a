import type { Layout } from './layout.js';

/** Pages with other reports' names around the report, split titles, copies below, and places named in full and for short. */
export const LISTING_LAYOUTS: readonly Layout[] = [
  {
    name: 'a marked list of other reports above and below',
    file: '清河区年报.txt',
    place: '清河区',
    year: 2024,
    page: `本栏目更新:
· 云岭区2023年法治政府建设年度情况报告
· 白沙区2022年法治政府建设年度情况报告
江州市清河区法治政府建设年度情况报告
日期:2025-03-28 15:26  来源:清河区司法局
2024年,清河区人民政府牢记嘱托,法治建设取得新进展。
{{BODY}}
相关稿件
白沙区2024年度法治政府建设情况
云岭区2024年度法治政府建设情况
您访问的链接即将离开“清河区人民政府”门户网站,是否继续?`,
    expected: {
      title: '江州市清河区法治政府建设年度情况报告',
      issuer: '江州市清河区人民政府',
      district: '清河区',
      year: 2024,
      published: '2025-03-28',
      kind: 'region',
    },
    dropped: ['云岭区', '白沙区', '即将离开'],
  },
  {
    name: 'an office of a committee as issuer on two lines, who gets a copy below',
    file: '白沙区.txt',
    place: '白沙区',
    year: 2023,
    page: `白法办〔2024〕1号
中共江州市白沙区委
全面依法治区委员会办公室
关于2023年度法治政府建设重点任务
完成情况的报告
{{BODY}}
中共江州市白沙区委全面依法治区委员会办公室
2024年1月26日
(此件主动公开)
抄送:市委依法治市办,区委办公室。
(联系人:李四海,电话:0730-6281234)`,
    expected: {
      title: '中共江州市白沙区委全面依法治区委员会办公室关于2023年度法治政府建设重点任务完成情况的报告',
      issuer: '中共江州市白沙区委全面依法治区委员会办公室',
      district: '白沙区',
      year: 2023,
      published: '2024-01-26',
      kind: 'region',
    },
    dropped: ['主动公开', '抄送', '李四海'],
  },
  {
    name: 'a zone named for short in the title and in full by who signs',
    file: '云州高新区.html',
    place: '云州高新区',
    year: 2023,
    page: `<html><body><div class="info">云州高新区2023年法治政府建设年度报告</div>
<div>2024-03-05 10:12:07 | ;阅读 142 次</div>
<div>{{BODY}}<p>云州高新技术产业开发区管理委员会</p></div></body></html>`,
    expected: {
      title: '云州高新区2023年法治政府建设年度报告',
      issuer: '云州高新技术产业开发区管理委员会',
      district: '云州高新区',
      year: 2023,
      published: '2024-03-05',
      kind: 'region',
    },
    dropped: ['阅读'],
  },
  {
    name: "a year among the words searched for above, the day in the page's own address",
    file: '南川区.html',
    place: '南川区',
    year: 2021,
    page: `<html><body><div><div>热门搜索:</div><div>公租房</div><div>2024年中考</div></div>
<div>江州市南川区人民政府</div><div>关于2021年度法治政府建设情况的报告</div>
<div>{{BODY}}</div>
<div>本页网址:http://www.example.gov.cn/zwgk/fzzf/202203/t20220316_10521338.html</div></body></html>`,
    expected: {
      title: '江州市南川区人民政府关于2021年度法治政府建设情况的报告',
      issuer: '江州市南川区人民政府',
      district: '南川区',
      year: 2021,
      published: '2022-03-16',
      kind: 'region',
    },
    dropped: ['中考', '网址'],
  },
  {
    name: 'a zone named in full in the title and for short by its own office',
    file: '合川新站.txt',
    place: '新站高新区管委会',
    year: 2022,
    page: `合川新站高新技术产业开发区2022年法治政府建设情况报告
来源:新站高新区管委会办公室  发布日期:2023-03-30 17:20  浏览次数:1,046
{{BODY}}`,
    expected: {
      title: '合川新站高新技术产业开发区2022年法治政府建设情况报告',
      issuer: '合川新站高新技术产业开发区管委会',
      district: '新站高新区',
      year: 2022,
      published: '2023-03-30',
      kind: 'region',
    },
    dropped: ['浏览'],
  },
];
