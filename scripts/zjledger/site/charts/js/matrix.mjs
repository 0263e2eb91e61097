// A grid of cities and days with a number in each cell that is told, darker for more.
import * as Plot from "@observablehq/plot";
import {colour, columnWidth, plot, textWidth, tones, words} from "./kit.mjs";

/** data: cities, days, cells [{city, day, value, said, title, href}]. */
export default function matrix({cities, days, cells}, narrow) {
  const [across, down] = narrow ? ["city", "day"] : ["day", "city"];
  const [columns, rows] = narrow ? [cities, days] : [days, cities];
  const top = Math.max(...columns.map((name) => textWidth(name))) + 8;
  const left = Math.max(...rows.map((name) => textWidth(name))) + 8;
  const grid = columns.flatMap((column) => rows.map((row) => ({column, row})));
  const half = Math.max(...cells.map((cell) => cell.value)) / 2;
  return plot({
    width: columnWidth(narrow),
    height: top + rows.length * 26,
    marginLeft: left,
    marginTop: top,
    marginBottom: 1,
    marginRight: 1,
    x: {axis: null, domain: columns, padding: 0.06},
    y: {axis: null, domain: rows, padding: 0.06},
    marks: [
      Plot.cell(grid, {x: "column", y: "row", fill: colour.wash, ariaHidden: "true"}),
      ...["strong", "pale"].flatMap((tone) => {
        const own = cells.filter((cell) => (cell.value > half) === (tone === "strong"));
        return [
          Plot.cell(own, {
            x: across,
            y: down,
            fill: tones[tone].fill,
            stroke: tones[tone].stroke,
            href: "href",
            title: "title",
          }),
          words(own, {x: across, y: down, text: "said", fill: tones[tone].text, fontSize: 11}),
        ];
      }),
      words(columns, {
        x: (name) => name,
        frameAnchor: "top",
        lineAnchor: "middle",
        text: (name) => name,
        textAnchor: "start",
        rotate: -90,
        dy: -6,
      }),
      words(rows, {
        y: (name) => name,
        frameAnchor: "left",
        text: (name) => name,
        textAnchor: "end",
        dx: -6,
      }),
    ],
  });
}
