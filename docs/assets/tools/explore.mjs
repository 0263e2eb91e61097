// Makes the table of a page sortable and filterable. Rows come from the JSON beside the pages; what
// the reader chose stands in the address after #, which no server sees. Without this script the
// table that the page was built with stays.

import DataTable from "../lib/datatables.net/dataTables.min.mjs";
import { addressState, element, rememberState, save, style } from "./page.mjs";
import { cellText, csv, rowFilter } from "./rows.mjs";

const SIZES = [25, 50, 100, 500];
const SIZE = 50;
const HINT =
  "A filter finds words anywhere in a cell, or compares: >= 1,000,000 or < 2023-05 or = for empty.";

/** What the reader chose: filters by column, words, order, hidden columns, page and its size. */
function readState(columns) {
  const given = addressState() ?? new URLSearchParams();
  const names = columns.map((column) => column.name);
  const [, down, by] = /^(-?)(.*)$/.exec(given.get("sort") ?? "");
  const size = Number(given.get("size"));
  return {
    words: given.get("find") ?? "",
    filters: Object.fromEntries(names.map((name) => [name, given.get(`in.${name}`) ?? ""])),
    order: names.includes(by) ? [[names.indexOf(by), down ? "desc" : "asc"]] : [],
    hidden: new Set((given.get("hide") ?? "").split(",").filter((name) => names.includes(name))),
    size: SIZES.includes(size) ? size : SIZE,
    page: Math.max(0, Math.trunc(Number(given.get("page"))) - 1) || 0,
  };
}

/** The same as text for the address; what is as it comes is left out. */
function writeState(columns, state) {
  const said = new URLSearchParams();
  if (state.words) said.set("find", state.words);
  for (const [name, text] of Object.entries(state.filters)) if (text) said.set(`in.${name}`, text);
  const [index, direction] = state.order[0] ?? [];
  if (direction) said.set("sort", (direction === "desc" ? "-" : "") + columns[index].name);
  if (state.hidden.size) said.set("hide", [...state.hidden].join(","));
  if (state.size !== SIZE) said.set("size", state.size);
  if (state.page) said.set("page", state.page + 1);
  return said;
}

/** Address of the page of the record that a key names; claims lie on the page of their source. */
function recordAddress(column, key) {
  const [id, number] = key.split("#");
  return column.link.replace("{}", id) + (number ? `#claim-${number}` : "");
}

/** A cell as it is read: large numbers with commas. */
function readable(value) {
  const large = typeof value === "number" && Math.abs(value) >= 10_000;
  return large ? value.toLocaleString("en", { maximumFractionDigits: 4 }) : cellText(value);
}

function fill(cell, column, value) {
  const text = readable(value);
  const link = column.link && value !== null;
  cell.replaceChildren(
    link ? element("a", { href: recordAddress(column, text) }, text) : text,
  );
  if (column.type === "num") cell.className = "zl-num";
  if (column.name.endsWith("_zh")) cell.lang = "zh-Hans";
}

/** The field that filters a column: the values to choose from where they are few and coded. */
function filterField(column, index, rows) {
  const label = `Filter ${column.name}`;
  if (!column.coded) return element("input", { type: "search", ariaLabel: label, size: 8 });
  const values = [...new Set(rows.map((row) => cellText(row[index])))].filter(Boolean).sort();
  return element(
    "select",
    { ariaLabel: label },
    element("option", { value: "" }, "any"),
    ...values.map((value) => element("option", { value: `=${value}` }, value)),
  );
}

class Explorer {
  constructor(place, data) {
    const { columns, name } = JSON.parse(place.dataset.explore);
    Object.assign(this, { place, columns, name, rows: data.rows, state: readState(columns) });
    this.fields = columns.map((column, index) => filterField(column, index, data.rows));
    this.build();
    this.show();
    window.addEventListener("hashchange", () => {
      if (location.hash && !addressState()) return;
      this.state = readState(columns);
      this.show();
    });
  }

  build() {
    const { columns, fields, state } = this;
    this.words = element("input", { type: "search", id: "zl-find" });
    this.boxes = columns.map((column) =>
      element("input", { type: "checkbox", name: column.name, onchange: () => this.choose() }),
    );
    const controls = element(
      "div",
      { className: "zl-tools" },
      element("label", { htmlFor: "zl-find" }, "Find in any column"),
      this.words,
      element("button", { type: "button", onclick: () => this.download() }, "Save rows as CSV"),
      element("button", { type: "button", onclick: () => this.reset() }, "Reset"),
      element("p", { className: "zl-meta" }, HINT),
      element(
        "details",
        {},
        element("summary", {}, "Columns"),
        element(
          "fieldset",
          {},
          element("legend", {}, "Columns shown"),
          ...columns.map(({ name }, index) => element("label", {}, this.boxes[index], ` ${name}`)),
        ),
      ),
    );
    const table = element(
      "table",
      { className: "zl-table zl-raw" },
      element("caption", {}, this.place.dataset.caption),
      element(
        "thead",
        {},
        element("tr", {}, ...columns.map(({ name }) => element("th", { scope: "col" }, name))),
        element(
          "tr",
          { className: "zl-filters" },
          ...fields.map((field) => element("td", { "data-dt-order": "disable" }, field)),
        ),
      ),
    );
    this.place.replaceChildren(controls, table);
    // The library notes on a click whom it was for, and lets nobody write that again; the theme
    // does so for every click that comes by.
    const writable = { writable: true, configurable: true };
    this.place.addEventListener("click", (event) =>
      Object.defineProperty(event, "delegateTarget", writable),
    );
    let waiting;
    this.place.addEventListener("input", (event) => {
      // The choice of rows on a page is the library's own, and would lose the page here.
      if (event.target !== this.words && !fields.includes(event.target)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => this.choose(), 150);
    });
    this.table = new DataTable(table, {
      data: this.rows,
      autoWidth: false,
      titleRow: 0,
      order: [],
      orderMulti: false,
      pageLength: state.size,
      lengthMenu: SIZES,
      layout: { topStart: "info", topEnd: "pageLength", bottomStart: null, bottomEnd: "paging" },
      language: {
        info: "Rows _START_ to _END_ of _TOTAL_",
        infoEmpty: "No rows",
        infoFiltered: "(found among _MAX_)",
        lengthMenu: "_MENU_ rows on a page",
        zeroRecords: "No row passes the filters.",
      },
      columns: columns.map((column, index) => ({
        name: column.name,
        type: column.type,
        className: "",
        cellType: index ? "td" : "th",
        // The library never shows a text, so none is taken for markup: cells are filled below.
        render: (value, purpose) => {
          if (purpose === "display") return "";
          return column.type === "num" ? (value ?? "") : cellText(value);
        },
        createdCell: (cell, _, row) => {
          if (!index) cell.scope = "row";
          fill(cell, column, row[index]);
        },
      })),
    });
    const scroll = { className: "zl-scroll zl-tall", role: "region", tabIndex: 0 };
    const region = element("div", { ...scroll, ariaLabel: this.place.dataset.caption });
    table.replaceWith(region);
    region.append(table);
    this.table.on("order page length", () => this.note());
  }

  /** Show what the state says. */
  show() {
    const { columns, state, table } = this;
    const { order, size, page } = state; // the table tells of each step on the way
    this.words.value = state.words;
    columns.forEach(({ name }, index) => {
      this.fields[index].value = state.filters[name];
      this.boxes[index].checked = !state.hidden.has(name);
    });
    this.filter();
    table.order(order).page.len(size).draw();
    table.page(Math.min(page, Math.max(0, table.page.info().pages - 1))).draw("page");
    this.note();
  }

  /** Take filters and columns from the fields. */
  choose() {
    this.state.words = this.words.value;
    this.columns.forEach(({ name }, index) => {
      this.state.filters[name] = this.fields[index].value;
      this.state.hidden[this.boxes[index].checked ? "delete" : "add"](name);
    });
    this.filter();
    this.table.draw();
    this.note();
  }

  filter() {
    const { columns, state, table, rows } = this;
    const passes = rowFilter(columns, state.filters, state.words);
    table.search.fixed("chosen", (_, row, index) => passes(rows[index]));
    columns.forEach(({ name }, i) => table.column(i).visible(!state.hidden.has(name), false));
  }

  /** Put what the table shows into the state and the address. */
  note() {
    const { page, length } = this.table.page.info();
    const order = this.table.order().filter(([, direction]) => direction);
    Object.assign(this.state, { page, size: length, order });
    rememberState(writeState(this.columns, this.state));
  }

  reset() {
    rememberState(new URLSearchParams());
    this.state = readState(this.columns);
    this.show();
    this.words.focus();
  }

  download() {
    const shown = this.columns.flatMap(({ name }, i) => (this.state.hidden.has(name) ? [] : [i]));
    const rows = this.table.rows({ search: "applied", order: "applied" }).data().toArray();
    const header = shown.map((index) => this.columns[index].name);
    save(`${this.name}.csv`, csv(header, rows.map((row) => shown.map((index) => row[index]))));
  }
}

async function start(place) {
  place.replaceChildren(element("p", { className: "zl-meta", role: "status" }, "Loading rows ..."));
  try {
    const answer = await fetch(place.dataset.rows);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    new Explorer(place, await answer.json());
  } catch (error) {
    const said = `The rows could not be loaded (${error.message}). The files above hold them all.`;
    place.replaceChildren(element("p", { className: "zl-note", role: "alert" }, said));
    return;
  }
  giveWay(document.querySelector(".zl-static"), place);
}

/** Hide the first rows that came with the page; whoever was reading them by keyboard reads on. */
function giveWay(still, place) {
  const reading = still.contains(document.activeElement);
  still.hidden = true;
  if (reading) place.querySelector(".zl-scroll").focus();
}

const place = document.querySelector("[data-explore]");
style();
place.hidden = false;
if (place.dataset.ask && !addressState()) {
  const begin = element("button", { type: "button", onclick: () => start(place) }, place.dataset.ask);
  place.replaceChildren(element("div", { className: "zl-tools" }, begin));
} else {
  start(place);
}
