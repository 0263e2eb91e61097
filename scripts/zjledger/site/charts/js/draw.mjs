// Draws charts for the build: one request a line comes in as JSON, one answer a line goes out.
import {createInterface} from "node:readline";
import {file, inline} from "./write.mjs";

const drawers = {};

async function drawn({kind, data, ...words}) {
  drawers[kind] ??= (await import(`./${kind}.mjs`)).default;
  const draw = drawers[kind];
  return {
    wide: inline(draw(data, false)),
    narrow: inline(draw(data, true)),
    file: file(draw(data, false), words),
  };
}

for await (const line of createInterface({input: process.stdin})) {
  let answer;
  try {
    answer = await drawn(JSON.parse(line));
  } catch (error) {
    answer = {error: error.stack};
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
