import type { Layout } from './layout.js';

/** Pages with rarer habits: foreign banners, portals' lists, bylines, contents, split annex titles. */
export const ODD_LAYOUTS: readonly Layout[] = [
  {
    name: 'an English banner, a clock and a disclosure menu above',
    file: '青山湖区.txt',
    place: '青山湖区',
    year: 2023,
    page: `Government of Qingshan District
English | 繁體 | 无障碍
2025年11月22日 10:20:31
政府信息公开指南
依申请公开
【信息时间:2024-03-30  阅读次数:1,024】【我要打印】【关闭】
青山湖区2023年度法治政府建设情况报告
{{BODY}}
信息来源:区司法局
您是第9527位访问者`,
    expected: {
      title: '青山湖区2023年度法治政府建设情况报告',
      issuer: null,
      district: '青山湖区',
      year: 2023,
      published: '2024-03-30',
      kind: 'region',
    },
    dropped: ['Government', '信息公开指南', '阅读次数', '访问者'],
  },
  {
    name: 'joint issuers on lines of their own',
    file: '河东街道.txt',
    place: '河东街道',
    year: 2023,
    page: `首页>政府信息公开>法治政府建设年度报告
中共河东街道工作委员会
河东街道办事处
关于河东街道2023年度推进法治政府建设情况的报告
发布日期:2024.01.12
{{BODY}}
新浪微博
QQ空间
【纠错】`,
    expected: {
      title: '中共河东街道工作委员会 河东街道办事处关于河东街道2023年度推进法治政府建设情况的报告',
      issuer: '中共河东街道工作委员会 河东街道办事处',
      district: '河东街道',
      year: 2023,
      published: '2024-01-12',
      kind: 'township',
    },
    dropped: ['首页', '新浪微博', '纠错'],
  },
  {
    name: "a department's letter with the annex's title split",
    file: '平湖区.txt',
    place: '平湖区',
    year: 2022,
    page: `关于报送2022年度法治政府建设情况的函
市司法局:
现将我局2022年度法治政府建设情况随函报送,请查收。
平湖区城市管理和综合执法局
2023年1月5日
附件
平湖区城市管理和综合执法局
2022年度法治政府建设情况报告
{{BODY}}`,
    expected: {
      title: '平湖区城市管理和综合执法局2022年度法治政府建设情况报告',
      issuer: '平湖区城市管理和综合执法局',
      district: '平湖区',
      year: 2022,
      published: '2023-01-05',
      kind: 'department',
    },
    dropped: [],
  },
  {
    name: 'a byline of who put it online, credits and comments below',
    file: '石门区.txt',
    place: '石门区',
    year: 2023,
    page: `【年度报告】石门区2023年法治政府建设年度报告
石门区融媒体中心 2024-02-18
{{BODY}}
责编:赵六 审核:钱七 终审:孙八
点赞
评论 0`,
    expected: {
      title: '石门区2023年法治政府建设年度报告',
      issuer: null,
      district: '石门区',
      year: 2023,
      published: '2024-02-18',
      kind: 'region',
    },
    dropped: ['赵六', '点赞', '评论'],
  },
  {
    name: 'a cover page and a table of contents',
    file: '双河区.txt',
    place: '双河区',
    year: 2023,
    page: `双河区2023年度
法治政府建设
年度报告
2024年1月
目录
一、2023年度推进法治政府建设的主要举措和成效……1
二、存在的不足和原因……6
三、党政主要负责人履行推进法治建设第一责任人职责情况……7
{{BODY}}`,
    expected: {
      title: '双河区2023年度法治政府建设年度报告',
      issuer: null,
      district: '双河区',
      year: 2023,
      published: null,
      kind: 'region',
    },
    dropped: ['目录', '……'],
  },
];
