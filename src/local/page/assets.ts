import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

export interface Asset {
  readonly mime: string;
  readonly data: Buffer;
  readonly etag: string;
}

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The page's files by name, read once: documents and styles from `public/`, scripts as compiled into
 * `dist/src/local/browser/`. Only these names can be asked for, so no path reaches the file system.
 */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const root = packageRoot(import.meta.dirname);
  const folders = [join(root, 'public'), join(root, 'dist/src/local/browser')];
  return new Map(
    folders.flatMap((folder) =>
      (existsSync(folder) ? readdirSync(folder) : []).flatMap((name): readonly [string, Asset][] => {
        const mime = MIME[extname(name)];
        if (mime === undefined) return [];
        const data = readFileSync(join(folder, name));
        return [
          [name, { mime, data, etag: `"${createHash('sha256').update(data).digest('base64url').slice(0, 22)}"` }],
        ];
      }),
    ),
  );
}

/** The same from sources and from `dist/`. */
function packageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(dirname(folder));
}
