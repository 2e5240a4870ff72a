import type { Layout } from './layout.js';

/** More pages copied as text: encodings, repeated titles, misleading dates and owners. */
export const MORE_TEXT_LAYOUTS: readonly Layout[] = [
  {
    name: 'GB18030, the title repeated in path, list and heading',
    file: '南陵县.txt',
    encoding: 'gb18030',
    place: '南陵县',
    year: 2023,
    page: `您现在的位置: 首页 >> 法治政府建设年度报告 >> 正文
南陵县2023年度法治政府建设年度报告
南陵县2023年度法治政府建设年度报告
阅读次数:102 信息来源:县司法局 发布时间:2024-03-29 10:00
{{BODY}}
责任编辑:张三`,
    expected: {
      title: '南陵县2023年度法治政府建设年度报告',
      issuer: null,
      district: '南陵县',
      year: 2023,
      published: '2024-03-29',
      kind: 'region',
    },
    dropped: ['您现在的位置', '阅读次数', '责任编辑'],
  },
  {
    name: 'UTF-16 with a mark, the title names the year of publication',
    file: '西岭县.txt',
    encoding: 'utf-16le',
    place: '西岭县',
    year: 2023,
    page: `\ufeff西岭县2024年法治政府建设年度报告
(2024年1月25日发布)
{{BODY}}`,
    expected: {
      title: '西岭县2024年法治政府建设年度报告',
      issuer: null,
      district: '西岭县',
      year: 2023,
      published: '2024-01-25',
      kind: 'region',
    },
    dropped: [],
  },
  {
    name: 'UTF-16 big endian without a mark, a city with its province in front',
    file: '荆山市.txt',
    encoding: 'utf-16be',
    place: '荆山市',
    year: 2022,
    page: `湖北省荆山市人民政府
关于2022年法治政府建设工作情况的报告
{{BODY}}
荆山市人民政府
2023年3月1日`,
    expected: {
      title: '湖北省荆山市人民政府关于2022年法治政府建设工作情况的报告',
      issuer: '湖北省荆山市人民政府',
      district: '荆山市',
      year: 2022,
      published: '2023-03-01',
      kind: 'region',
    },
    dropped: [],
  },
  {
    name: 'the site of the city above, the report of a district in it',
    file: '城北区.txt',
    place: '城北区',
    year: 2023,
    page: `东阳州市人民政府
今天是2025年7月1日 星期二 天气:多云
2023年法治政府建设年度报告
来源:东阳州市司法局  时间:2024-04-02
{{BODY}}
东阳州市城北区人民政府
2024年3月20日
主办:东阳州市人民政府`,
    expected: {
      title: '2023年法治政府建设年度报告',
      issuer: '东阳州市城北区人民政府',
      district: '城北区',
      year: 2023,
      published: '2024-04-02',
      kind: 'region',
    },
    dropped: ['今天是', '天气', '主办'],
  },
  {
    name: 'lines hard-wrapped at a fixed width',
    file: '白水县.txt',
    place: '白水县',
    year: 2023,
    page: `白水县人民政府2023年度法治政府建设工作报告
{{BODY}}
白水县人民政府
2024年2月2日`,
    expected: {
      title: '白水县人民政府2023年度法治政府建设工作报告',
      issuer: '白水县人民政府',
      district: '白水县',
      year: 2023,
      published: '2024-02-02',
      kind: 'region',
    },
    dropped: [],
  },
  {
    name: 'a prefecture with hot lines, slogans and a month alone as signature',
    file: '黎州.txt',
    place: '黎安市',
    year: 2023,
    page: `政务服务热线 12345
投诉举报电话:0898-12345678
邮箱:la@example.gov.cn
请输入关键字
搜索
黎安市2023年度法治政府建设情况报告
{{BODY}}
黎安市人民政府
2024年1月
微信公众号
政务微博
Copyright © 2024 All Rights Reserved
建议使用1366*768分辨率及以上的浏览器访问本站`,
    expected: {
      title: '黎安市2023年度法治政府建设情况报告',
      issuer: '黎安市人民政府',
      district: '黎安市',
      year: 2023,
      published: null,
      kind: 'region',
    },
    dropped: ['12345678', 'la@example', '请输入', '公众号', 'Copyright', '分辨率'],
  },
  {
    name: 'Markdown with front matter',
    file: '乌兰旗.md',
    place: '乌兰旗',
    year: 2023,
    page: `---
title: "乌兰旗2023年度法治政府建设报告"
date: 2024-03-05
---
# 乌兰旗2023年度法治政府建设报告

> 发布日期:2024-03-05

{{BODY}}

[返回首页](https://example.gov.cn/)`,
    expected: {
      title: '乌兰旗2023年度法治政府建设报告',
      issuer: null,
      district: '乌兰旗',
      year: 2023,
      published: '2024-03-05',
      kind: 'region',
    },
    dropped: ['返回首页', 'example.gov.cn', '发布日期'],
  },
];
