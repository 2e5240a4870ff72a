/** A table to be written as one sheet; `width` in characters. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What a cell may hold in Excel. */
const CELL_LIMIT = 32_000;

/** The marks that begin a formula, full-width ones too. */
const FORMULA = /^\s*[=+@\uff1d\uff0b\uff0d\uff20-]|^[\t\r\n]/u;

/** Text from reports and users is never a formula, also where the sheet is saved as CSV and opened again. */
const cell = (value: string | number | null): string | number | null => {
  if (typeof value !== 'string') return value;
  const text = value.slice(0, CELL_LIMIT);
  return FORMULA.test(text) ? `'${text}` : text;
};

/** Writes a table as XLSX. */
export async function workbook(table: Table): Promise<Buffer> {
  // Loaded when needed: it would take a third of the start otherwise.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(table.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.columns.map(({ title, width }) => ({ header: title, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of table.rows) sheet.addRow(row.map(cell)).alignment = { wrapText: true, vertical: 'top' };
  return Buffer.from(await book.xlsx.writeBuffer());
}
