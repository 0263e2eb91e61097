// What a filter keeps of a table, and rows as CSV. Pure: no page, no network.

const COMPARISON = /^(<=|>=|<|>|=)\s*(.*)$/;

const COMPARE = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b,
};

/** A cell as the CSV file has it: empty for null, true and false for truth. */
export function cellText(value) {
  return value === null ? "" : String(value);
}

/**
 * A function that says whether a cell passes a filter.
 *
 * Plain words are looked for anywhere in the cell, small and capital letters alike. After <, <=, >,
 * >= or = comes a number for a column of numbers, otherwise text; "=" alone finds empty cells.
 * Numbers may have commas. An empty cell is neither less nor more than anything.
 */
export function cellFilter(column, wanted) {
  const text = wanted.trim();
  const [, operator, operand] = COMPARISON.exec(text) ?? [];
  if (!operator) {
    const part = text.toLowerCase();
    const digits = part.replaceAll(",", "");
    return (value) => {
      const cell = cellText(value).toLowerCase();
      return cell.includes(column.type === "num" ? digits : part);
    };
  }
  const compare = COMPARE[operator];
  if (column.type === "num" && operand !== "") {
    const number = Number(operand.replaceAll(",", ""));
    return (value) => value !== null && compare(value, number);
  }
  return (value) => (value !== null || operator === "=") && compare(cellText(value), operand);
}

/**
 * A function that says whether a row passes all filters.
 *
 * @param columns what each cell of a row is: {name, type}
 * @param filters text by name of column
 * @param words text that some cell of the row must hold; empty for any row
 */
export function rowFilter(columns, filters, words) {
  const tests = columns.flatMap((column, index) =>
    filters[column.name] ? [[index, cellFilter(column, filters[column.name])]] : [],
  );
  const part = words.trim().toLowerCase();
  return (row) =>
    tests.every(([index, test]) => test(row[index])) &&
    (part === "" || row.some((value) => cellText(value).toLowerCase().includes(part)));
}

/** Rows below their header as CSV: comma, Unix line ends, quotes where a cell needs them. */
export function csv(header, rows) {
  const line = (cells) =>
    cells
      .map(cellText)
      .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(",");
  return [header, ...rows].map((cells) => `${line(cells)}\n`).join("");
}
