import { badRequest } from './api-error.js';
import { parseMultipart, type UploadedFile } from './multipart.js';

/** A call's parameters from JSON, a form, multipart or the query; forms carry numbers and objects as text. */
export class Parameters {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #files: ReadonlyMap<string, UploadedFile>;

  constructor(values: ReadonlyMap<string, unknown>, files: ReadonlyMap<string, UploadedFile> = new Map()) {
    this.#values = values;
    this.#files = files;
  }

  text(name: string): string {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  /** Undefined where absent or not a safe integer. */
  integer(name: string): number | undefined {
    const text = this.text(name).trim();
    const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
  }

  flag(name: string): boolean {
    const value = this.#values.get(name);
    return value === true || value === 1 || (typeof value === 'string' && /^(true|1|yes)$/i.test(value));
  }

  /** An object or array, also when sent as JSON text; undefined where absent. Throws `ApiError` on broken JSON. */
  json(name: string): unknown {
    const value = this.#values.get(name);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${name} JSON object`);
    }
  }

  /** The file sent under this name, or under the name that `attach://NAME` gives. */
  file(name: string): UploadedFile | undefined {
    const reference = /^attach:\/\/(.+)$/.exec(this.text(name))?.[1];
    return this.#files.get(reference ?? name);
  }
}

/** Query and body together, the body first. Throws `ApiError` on a body that its content type does not fit. */
export function parseParameters(body: Buffer, contentType: string, query: URLSearchParams): Parameters {
  const values = new Map<string, unknown>(query);
  const kind = contentType.toLowerCase();
  if (kind.startsWith('multipart/form-data')) {
    const form = parseMultipart(body, contentType);
    for (const [name, value] of form.fields) values.set(name, value);
    return new Parameters(values, form.files);
  }
  if (body.length === 0) return new Parameters(values);
  const fields = kind.startsWith('application/json')
    ? Object.entries(parseObject(body))
    : kind.startsWith('application/x-www-form-urlencoded')
      ? [...new URLSearchParams(body.toString('utf8'))]
      : [];
  for (const [name, value] of fields) values.set(name, value);
  return new Parameters(values);
}

function parseObject(body: Buffer): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest("can't parse the request body as JSON");
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw badRequest('the request body must be a JSON object');
  }
  return parsed;
}
