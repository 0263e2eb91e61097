// SQLite in a worker: opens the released database in memory, read only, and answers one query at a
// time. The page ends the worker to stop a query. Only this file's answer must allow WebAssembly
// ('wasm-unsafe-eval') where a server sends a strict policy.

import start from "../lib/sqlite-wasm/index.mjs";

const MOST_ROWS = 100_000;

const quiet = { warn() {}, log() {}, debug() {}, error() {}, disable: { vfs: { opfs: true } } };
globalThis.sqlite3ApiConfig = quiet;

let sqlite3;
let database;

async function open(bytes) {
  sqlite3 = await start({ print() {}, printErr() {} });
  const { capi, wasm, oo1 } = sqlite3;
  database = new oo1.DB(":memory:");
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const place = wasm.allocFromTypedArray(bytes);
  const size = bytes.length;
  database.checkRc(capi.sqlite3_deserialize(database.pointer, "main", place, size, size, flags));
}

/** A cell that can be shown and saved: bytes as SQLite writes them. */
function cell(value) {
  if (!(value instanceof Uint8Array)) return value;
  const hex = Array.from(value, (byte) => byte.toString(16).padStart(2, "0"));
  return `x'${hex.join("")}'`;
}

function run(sql) {
  const columns = [];
  const rows = [];
  let more = false;
  database.exec({
    sql,
    rowMode: "array",
    columnNames: columns,
    callback(row) {
      more = rows.length === MOST_ROWS;
      if (!more) rows.push(row.map(cell));
      return !more;
    },
  });
  return { columns, rows, more };
}

onmessage = async ({ data }) => {
  try {
    if (data.bytes) await open(data.bytes);
    postMessage(data.bytes ? { opened: true } : run(data.sql));
  } catch (error) {
    const said = String(error?.message ?? error);
    postMessage({ error: said.replace(/^SQLITE_[A-Z_]+: sqlite3 result code \d+: /, "") });
  }
};
