// A place to write SQL. The database and the engine are fetched when the reader first runs a query;
// the query stands in the address after #, which no server sees.

import { addressState, element, rememberState, save, style } from "./page.mjs";
import { cellText, csv } from "./rows.mjs";

const SHOWN = 1000;

const HINTS = [
  [/readonly/, "It can only be asked: use SELECT."],
  [/no such (table|column)/, "Tables and columns are listed beside the query."],
  [/WebAssembly/, "The policy of this server must allow it for assets/tools/worker.mjs."],
  [/no such module|fts5/, "For part of a name of one or two signs use LIKE on the table names."],
];

/** The bytes of the released database, unpacked unless the server has done so already. */
async function fetchDatabase(address, size, signal, progress) {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const parts = [];
  let received = 0;
  const reader = answer.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    received += step.value.length;
    progress(Math.min(1, received / size));
  }
  const whole = new Blob(parts);
  const [first, second] = new Uint8Array(await whole.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  const plain = packed ? whole.stream().pipeThrough(new DecompressionStream("gzip")) : whole.stream();
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** The engine: opened at the first query, ended and opened again when a query is stopped. */
class Engine {
  constructor(address, size) {
    Object.assign(this, { address, size, worker: null, bytes: null });
  }

  async answer(sql, progress) {
    const ending = new AbortController();
    this.end = () => ending.abort();
    try {
      this.bytes ??= await fetchDatabase(this.address, this.size, ending.signal, progress);
    } catch (error) {
      if (ending.signal.aborted) return { stopped: true };
      throw error;
    }
    progress(null);
    if (!this.worker) {
      this.worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
      const opened = await this.ask({ bytes: this.bytes });
      if (opened.error) this.stop();
      if (!opened.opened) return opened;
    }
    return this.ask({ sql });
  }

  ask(message) {
    return new Promise((resolve) => {
      this.end = () => resolve({ stopped: true });
      this.worker.onmessage = ({ data }) => resolve(data);
      this.worker.onerror = (event) =>
        resolve({ error: event.message || "the engine could not be loaded" });
      this.worker.postMessage(message);
    });
  }

  stop() {
    this.worker?.terminate();
    this.worker = null;
    this.end?.();
  }
}

class Console {
  constructor(place) {
    this.place = place;
    this.engine = new Engine(place.dataset.database, Number(place.dataset.size));
    this.build();
    this.follow();
    window.addEventListener("hashchange", () => this.follow());
  }

  build() {
    const button = (text, onclick, properties = {}) =>
      element("button", { type: "button", onclick, ...properties }, text);
    this.sql = element("textarea", { id: "zl-sql", rows: 14, spellcheck: false });
    this.sql.setAttribute("aria-describedby", "zl-sql-help");
    this.sql.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.run();
      }
    });
    this.runs = button("Run", () => this.run(), { className: "zl-main" });
    this.stops = button("Stop", () => this.engine.stop(), { disabled: true });
    this.saves = button("Save as CSV", () => this.save(), { disabled: true });
    this.link = element("a", { href: "#" }, "Link to this query");
    this.sql.addEventListener("input", () => this.relink());
    this.bar = element("progress", { max: 1, hidden: true, ariaLabel: "Fetching the database" });
    this.status = element("p", { className: "zl-meta", role: "status" });
    this.alert = element("p", { className: "zl-note", role: "alert", hidden: true });
    this.result = element("div", {});
    const tools = element("div", { className: "zl-tools" });
    tools.append(this.runs, this.stops, this.saves, this.link, this.bar);
    const help = element("p", { className: "zl-meta", id: "zl-sql-help" }, this.place.dataset.help);
    const write = element("div", {});
    write.append(this.examples(), element("label", { htmlFor: "zl-sql" }, "SQL"));
    write.append(this.sql, help, tools, this.status, this.alert);
    const sides = element("div", { className: "zl-sides" }, write);
    const schema = document.getElementById("schema-list");
    sides.append(schema);
    this.place.replaceChildren(sides, this.result);
    this.place.hidden = false;
  }

  /** A list of the examples of the page, to put one into the field. */
  examples() {
    const all = [...document.querySelectorAll(".zl-example")];
    const choice = element(
      "select",
      { id: "zl-example" },
      element("option", { value: "" }, "choose one"),
      ...all.map((example, value) => element("option", { value }, example.dataset.name)),
    );
    choice.addEventListener("change", () => {
      if (choice.value === "") return;
      this.put(exampleText(all[choice.value]));
      this.remember();
      choice.value = "";
    });
    const label = element("label", { htmlFor: "zl-example" }, "Example");
    return element("div", { className: "zl-tools" }, label, choice);
  }

  /** Take the query that the address carries: its text, or the name of an example. */
  follow() {
    const given = addressState()?.get("sql");
    const example = document.getElementById(location.hash.slice(1))?.nextElementSibling;
    if (given) this.put(given);
    else if (example?.matches(".zl-example")) this.put(exampleText(example));
    else if (!this.sql.value) this.put(exampleText(document.querySelector(".zl-example")));
  }

  put(sql) {
    this.sql.value = sql;
    this.relink();
  }

  relink() {
    this.link.href = `#${new URLSearchParams({ sql: this.sql.value })}`;
  }

  remember() {
    rememberState(new URLSearchParams({ sql: this.sql.value }));
  }

  async run() {
    if (this.runs.disabled) return;
    this.alert.hidden = true;
    const sql = this.sql.value.trim();
    if (!sql) return this.complain("Write a query first, or take one of the examples.");
    this.remember();
    this.busy(true);
    this.say("Fetching the database ...");
    try {
      const begun = performance.now();
      const answer = await this.engine.answer(sql, (share) => this.progress(share));
      this.show(answer, performance.now() - begun);
    } catch (error) {
      this.complain(`The database could not be fetched: ${error.message}.`);
    } finally {
      this.busy(false);
    }
  }

  busy(busy) {
    if (busy) this.answer = null;
    this.runs.disabled = busy;
    this.stops.disabled = !busy;
    this.saves.disabled = !this.answer;
    this.bar.hidden = true;
    this.result.setAttribute("aria-busy", String(busy));
  }

  /** How much of the database has come; null once all of it has. */
  progress(share) {
    this.bar.hidden = share === null;
    if (share === null) this.say("Running ...");
    else this.bar.value = share;
  }

  show(answer, time) {
    this.result.replaceChildren();
    if (answer.stopped) return this.say("Stopped.");
    if (answer.error) return this.complain(answer.error);
    this.answer = answer;
    const { columns, rows, more } = answer;
    const number = rows.length.toLocaleString("en");
    const said = [`${number} ${rows.length === 1 ? "row" : "rows"} in ${(time / 1000).toFixed(2)} s.`];
    if (more) said.push("There are more; the query was ended there.");
    if (rows.length > SHOWN) said.push(`The first ${SHOWN} are shown; the CSV file has all.`);
    if (!columns.length) said.push("It gave no table.");
    this.say(said.join(" "));
    if (columns.length) this.result.append(resultTable(columns, rows.slice(0, SHOWN)));
  }

  say(text) {
    this.status.textContent = text;
  }

  complain(text) {
    this.say("");
    const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1];
    this.alert.textContent = hint ? `${text}. ${hint}` : text;
    this.alert.hidden = false;
  }

  save() {
    save("query.csv", csv(this.answer.columns, this.answer.rows));
  }
}

function exampleText(example) {
  return example.querySelector("code").textContent.trim();
}

function resultTable(columns, rows) {
  const cells = (row) =>
    row.map((value) => {
      const number = typeof value === "number" || typeof value === "bigint";
      return element("td", { className: number ? "zl-num" : "" }, cellText(value));
    });
  const table = element(
    "table",
    { className: "zl-table zl-raw" },
    element("caption", {}, "Result of the query"),
    element("thead", {}, element("tr", {}, ...columns.map((c) => element("th", { scope: "col" }, c)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))),
  );
  const region = { className: "zl-scroll zl-tall", role: "region", tabIndex: 0 };
  return element("div", { ...region, ariaLabel: "Result of the query" }, table);
}

style();
new Console(document.querySelector("[data-database]"));
