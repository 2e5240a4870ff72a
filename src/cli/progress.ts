import type { IndexProgress } from '../index/index-result.js';

const PHASES: Readonly<Record<IndexProgress['phase'], string>> = {
  waiting: '另一个进程正在更新索引，等待其完成',
  reading: '读取文件',
  indexing: '建立索引',
  embedding: '生成向量',
};

export interface ProgressLine {
  update(progress: IndexProgress): void;
  end(): void;
}

/** One line on stderr that is rewritten while long work goes on; nothing of it where stderr is not a terminal. */
export function showProgress(): ProgressLine {
  const terminal = process.stderr.isTTY;
  let waiting = false;
  return {
    update({ phase, done, total }) {
      const line = total > 0 ? `${PHASES[phase]} ${done}/${total}` : `${PHASES[phase]}…`;
      if (terminal) process.stderr.write(`\r\x1b[K${line}`);
      else if (phase === 'waiting' && !waiting) process.stderr.write(`${line}\n`);
      waiting = phase === 'waiting';
    },
    end() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
