import { readFile } from "node:fs/promises";

// In a browser: const text = await (await fetch(path)).text();
async function table(name) {
  const text = await readFile(`downloads/jsonl/${name}.jsonl`, "utf8");
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

const cohorts = new Map((await table("cohorts")).map((row) => [row.cohort_id, row]));
const ceremonies = (await table("amounts")).filter(
  (row) =>
    row.counts_in_totals &&
    row.measure === "total_investment" &&
    row.status === "plan" &&
    row.currency === "CNY" &&
    cohorts.get(row.subject_id)?.series === "provincial_commencement",
);
const sum = ceremonies.reduce((total, row) => total + Number(row.amount), 0);
console.log(ceremonies.length, sum);
