import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An invented report of some place and year. */
export function sampleReport(place: string, year: number, count = 12): string {
  return [
    `${place}${year}年法治政府建设年度报告`,
    `${year}年,${place}坚持以习近平法治思想为指导,扎实推进法治政府建设。`,
    '一、主要举措和成效',
    `(一)深入开展企业法治体检。组织律师服务团走访企业${count}家,提出法律建议${count * 2}条。`,
    '(二)规范行政复议办理。全年收到行政复议申请56件,审结50件。',
    '二、存在的不足和原因',
    '行政执法人员的能力仍需提升,部分单位重视不够。',
  ].join('\n');
}

/** Writes files below a folder and returns the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
