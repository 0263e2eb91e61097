// Columns at their days, one panel for each measure; a question mark where no source tells.
import * as Plot from "@observablehq/plot";
import {axis, colour, columnWidth, plot, stacked, tones, words} from "./kit.mjs";

const DAY = 86_400_000;
const HALF_COLUMN = 28 * DAY;
const EDGE = 6;

/** data: panels [{heading, points [{day, value, said, title, href, told}]}], from and to (days). */
export default function timeline({panels, from, to}, narrow) {
  const width = columnWidth(narrow);
  const parts = panels.map(({heading, points}, number) => [
    heading,
    panel(points, [Date.parse(from), Date.parse(to)], narrow, number === panels.length - 1),
  ]);
  return stacked(width, parts);
}

function panel(points, [from, to], narrow, lowest) {
  const columns = points.map((point) => ({...point, at: Date.parse(point.day)}));
  const known = columns.filter((column) => column.value !== null);
  const unknown = columns.filter((column) => column.value === null);
  const top = Math.max(...known.map((column) => column.value), 0) || 1;
  const [first, last] = [known.at(0), known.at(-1)];
  const label = (columns, more) =>
    words(columns, {x: "at", y: "value", text: "said", dy: -8, fontWeight: 600, ...more});
  return plot({
    width: columnWidth(narrow),
    height: lowest ? 134 : 116,
    marginTop: 20,
    marginBottom: lowest ? 24 : 6,
    marginLeft: 30,
    marginRight: 30,
    x: {type: "utc", domain: [from - 2 * HALF_COLUMN, to + 2 * HALF_COLUMN], axis: null},
    y: {domain: [0, top], axis: null},
    marks: [
      Plot.rect(known, {
        x1: (column) => column.at - HALF_COLUMN,
        x2: (column) => column.at + HALF_COLUMN,
        y1: 0,
        y2: "value",
        fill: (column) => tones[column.told ? "strong" : "pale"].fill,
        stroke: (column) => tones[column.told ? "strong" : "pale"].stroke,
        href: "href",
        title: "title",
      }),
      Plot.ruleY([0], {stroke: colour.soft, ariaHidden: "true"}),
      words(unknown, {x: "at", y: () => 0, dy: -8, text: () => "?", fill: colour.soft}),
      label([first], {textAnchor: "end", dx: EDGE}),
      label([last], {textAnchor: "start", dx: -EDGE}),
      label(known.filter((column) => column.told && column !== first && column !== last)),
      lowest
        ? Plot.axisX({
            ...axis,
            ticks: narrow ? "2 years" : "1 year",
            tickFormat: "%Y",
          })
        : null,
    ],
  });
}
