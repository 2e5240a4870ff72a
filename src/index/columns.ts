/** Arrays that a search structure consists of, by name. Strings are kept as UTF-16, so offsets into them stay right. */
export type Columns = Readonly<Record<string, Column>>;

export type Column = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | string;

const ARRAYS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;

type ColumnType = keyof typeof ARRAYS | 'string';

/** Every column starts at a multiple of this, so that a typed array can lie on the bytes without a copy. */
const ALIGNMENT = 8;

interface ColumnHeader {
  readonly name: string;
  readonly type: ColumnType;
  readonly bytes: number;
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

const typeOf = (column: Column): ColumnType =>
  typeof column === 'string' ? 'string' : (column.constructor.name as keyof typeof ARRAYS);

const bytesOf = (column: Column): Uint8Array =>
  typeof column === 'string'
    ? Buffer.from(column, 'utf16le')
    : new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** One block of bytes: length of the header (uint32), the header as JSON, the columns. Little endian, as all our platforms. */
export function packColumns(columns: Columns): Uint8Array {
  const contents = Object.entries(columns).map(([name, column]) => ({
    name,
    type: typeOf(column),
    data: bytesOf(column),
  }));
  const headers = contents.map(({ name, type, data }): ColumnHeader => ({ name, type, bytes: data.byteLength }));
  const header = Buffer.from(JSON.stringify(headers));
  const size = contents.reduce((end, { data }) => aligned(end) + data.byteLength, 4 + header.byteLength);
  const packed = new Uint8Array(size);
  new DataView(packed.buffer).setUint32(0, header.byteLength, true);
  packed.set(header, 4);
  let offset = 4 + header.byteLength;
  for (const { data } of contents) {
    offset = aligned(offset);
    packed.set(data, offset);
    offset += data.byteLength;
  }
  return packed;
}

/** Reads back what `packColumns` wrote; arrays share the given bytes. Throws `RangeError` or `SyntaxError` on torn bytes. */
export function unpackColumns(packed: Uint8Array): Columns {
  const bytes = packed.byteOffset % ALIGNMENT === 0 ? packed : packed.slice();
  const headerBytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const headers = JSON.parse(Buffer.from(bytes.subarray(4, 4 + headerBytes)).toString()) as ColumnHeader[];
  let offset = 4 + headerBytes;
  const columns: Record<string, Column> = {};
  for (const { name, type, bytes: length } of headers) {
    offset = aligned(offset);
    if (offset + length > bytes.byteLength) throw new RangeError(`column ${name} is cut off`);
    columns[name] = readColumn(type, bytes.buffer, bytes.byteOffset + offset, length);
    offset += length;
  }
  return columns;
}

function readColumn(type: ColumnType, buffer: ArrayBufferLike, offset: number, length: number): Column {
  if (type === 'string') return Buffer.from(buffer as ArrayBuffer, offset, length).toString('utf16le');
  const ArrayType = ARRAYS[type];
  return new ArrayType(buffer as ArrayBuffer, offset, length / ArrayType.BYTES_PER_ELEMENT);
}

export const prefixedColumns = (prefix: string, columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [prefix + name, value]));

/** The columns whose names begin with the prefix, without it. */
export const unprefixedColumns = (prefix: string, columns: Columns): Columns =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** A column of a given kind. Throws `RangeError` where it is missing or of another kind: written by another version. */
export function column<T extends Column>(columns: Columns, name: string, isKind: (value: Column) => value is T): T {
  const value = columns[name];
  if (value === undefined || !isKind(value)) throw new RangeError(`column ${name} is missing`);
  return value;
}

export const isUint8 = (value: Column): value is Uint8Array => value instanceof Uint8Array;
export const isInt8 = (value: Column): value is Int8Array => value instanceof Int8Array;
export const isUint16 = (value: Column): value is Uint16Array => value instanceof Uint16Array;
export const isUint32 = (value: Column): value is Uint32Array => value instanceof Uint32Array;
export const isFloat32 = (value: Column): value is Float32Array => value instanceof Float32Array;
export const isString = (value: Column): value is string => typeof value === 'string';
