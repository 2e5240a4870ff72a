import type { Layout } from './layout.js';

/** Pages copied as text, each with another site's habits. */
export const TEXT_LAYOUTS: readonly Layout[] = [
  {
    name: 'a portal with a stale banner date and an addressee',
    file: '云溪县.txt',
    place: '云溪县',
    year: 2023,
    page: `网站支持IPv6
2021年06月08日 星期二
无障碍浏览
长者模式
云溪县人民政府门户网站
首页
走进云溪
政务公开
政务服务
当前位置:首页 > 政务公开 > 法治政府建设
云溪县人民政府关于2023年度法治政府建设情况的报告
发布时间:2024-03-18 09:12 来源:云溪县司法局 浏览次数:315 字体:[大 中 小]
市委、市政府:
{{BODY}}
云溪县人民政府
2024年3月15日
【打印】【关闭】
上一篇:云溪县2022年度法治政府建设情况的报告
下一篇:没有了
主办单位:云溪县人民政府办公室 承办:云溪县大数据局
网站标识码:4306030001 湘ICP备05012345号 湘公网安备 43060302000101号`,
    expected: {
      title: '云溪县人民政府关于2023年度法治政府建设情况的报告',
      issuer: '云溪县人民政府',
      district: '云溪县',
      year: 2023,
      published: '2024-03-18',
      kind: 'region',
    },
    dropped: ['星期二', 'IPv6', '无障碍', '走进云溪', '浏览次数', '上一篇', '打印', '网站标识码', '2022年度'],
  },
  {
    name: 'a title spaced out and split over lines, full-width digits, a date in Chinese numerals',
    file: '清河区.txt',
    place: '清河区',
    year: 2022,
    page: `清 河 区 人 民 政 府
２０２２ 年 度 法 治 政 府 建 设
年 度 报 告
{{BODY}}
清河区人民政府
二〇二三年一月三十一日`,
    expected: {
      title: '清河区人民政府2022年度法治政府建设年度报告',
      issuer: '清河区人民政府',
      district: '清河区',
      year: 2022,
      published: '2023-01-31',
      kind: 'region',
    },
    dropped: [],
  },
  {
    name: 'an index table above and a title naming two years',
    file: '临江市.txt',
    place: '临江市',
    year: 2023,
    page: `索引号:
000014349/2024-00021
主题分类:
司法、法治政府建设
发布机构:
临江市司法局
成文日期:
2024年01月19日
标题:
关于临江市2023年法治政府建设工作情况和2024年工作安排的报告
发文字号:
发布日期:
2024年01月22日
关于临江市2023年法治政府建设工作情况和2024年工作安排的报告
{{BODY}}
扫一扫在手机打开当前页
附件下载:临江市2023年报告.docx
相关链接
吉林省司法厅
中国政府法制信息网`,
    expected: {
      title: '关于临江市2023年法治政府建设工作情况和2024年工作安排的报告',
      issuer: null,
      district: '临江市',
      year: 2023,
      published: '2024-01-22',
      kind: 'region',
    },
    dropped: ['索引号', '000014349', '扫一扫', '附件下载', '相关链接', '中国政府法制信息网'],
  },
  {
    name: 'joint issuers of a township',
    file: '石塘镇.txt',
    place: '石塘镇',
    year: 2023,
    page: `中共石塘镇委员会 石塘镇人民政府
关于2023年度法治政府建设情况的报告
区委全面依法治区委员会办公室:
{{BODY}}
中共石塘镇委员会 石塘镇人民政府
2023年12月28日`,
    expected: {
      title: '中共石塘镇委员会 石塘镇人民政府关于2023年度法治政府建设情况的报告',
      issuer: '中共石塘镇委员会 石塘镇人民政府',
      district: '石塘镇',
      year: 2023,
      published: '2023-12-28',
      kind: 'township',
    },
    dropped: [],
  },
  {
    name: 'a department of a county',
    file: '平山县司法局.txt',
    place: '平山县司法局',
    year: 2023,
    page: `平山县司法局2023年度法治政府建设年度报告
2024-01-10 16:03:22
作者:办公室
点击:88次
{{BODY}}
平山县司法局
2024年1月
分享到:微信 微博
版权所有:平山县人民政府 冀ICP备05000001号`,
    expected: {
      title: '平山县司法局2023年度法治政府建设年度报告',
      issuer: '平山县司法局',
      district: '平山县',
      year: 2023,
      published: '2024-01-10',
      kind: 'department',
    },
    dropped: ['点击', '作者', '分享到', '版权所有'],
  },
  {
    name: 'a cover letter with the report as annex',
    file: '金湖新区.txt',
    place: '金湖新区',
    year: 2022,
    page: `金湖新区管理委员会关于报送《金湖新区2022年度法治政府建设工作情况》的函
市委依法治市办:
现将《金湖新区2022年度法治政府建设工作情况》报上,请审阅。
附件:金湖新区2022年度法治政府建设工作情况
金湖新区管理委员会
2023年2月6日
金湖新区2022年度法治政府建设工作情况
{{BODY}}`,
    expected: {
      title: '金湖新区2022年度法治政府建设工作情况',
      issuer: '金湖新区管理委员会',
      district: '金湖新区',
      year: 2022,
      published: '2023-02-06',
      kind: 'region',
    },
    dropped: [],
  },
  {
    name: 'no title at all, the body names place and year, the footer a site owner',
    file: '无题.txt',
    place: '安宁区',
    year: 2021,
    page: `{{BODY}}
主办单位:安宁区人民政府办公室 电话:0931-7654321 地址:银安路8号 邮编:730070
关于我们|网站地图|联系我们
返回顶部`,
    expected: { title: null, issuer: null, district: '安宁区', year: 2021, published: null, kind: 'region' },
    dropped: ['主办单位', '网站地图', '返回顶部', '银安路'],
  },
  {
    name: 'an unlabelled metadata line with list marks',
    file: '滨湖街道.txt',
    place: '滨湖街道',
    year: 2023,
    page: `- 滨湖街道2023年法治政府建设工作总结
- 2024/01/05 08:30 | 滨湖街道办事处 | 阅读:12次
{{BODY}}`,
    expected: {
      title: '滨湖街道2023年法治政府建设工作总结',
      issuer: null,
      district: '滨湖街道',
      year: 2023,
      published: '2024-01-05',
      kind: 'township',
    },
    dropped: ['阅读'],
  },
  {
    name: 'a development zone under its full name',
    file: '经开区.txt',
    place: '海州经开区',
    year: 2023,
    page: `海州经济技术开发区管理委员会关于二〇二三年度法治政府建设情况的报告
日期:2024-02-29
{{BODY}}
您是第 1024 位访客`,
    expected: {
      title: '海州经济技术开发区管理委员会关于二〇二三年度法治政府建设情况的报告',
      issuer: '海州经济技术开发区管理委员会',
      district: '海州经开区',
      year: 2023,
      published: '2024-02-29',
      kind: 'region',
    },
    dropped: ['位访客'],
  },
];
