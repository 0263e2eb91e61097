// Columns for months over years, in two parts.
import * as Plot from "@observablehq/plot";
import {axis, colour, columnWidth, legend, plot} from "./kit.mjs";

const LIGHT = colour["celadon-bar"];

/** data: months [{month, official, other, title}], in order. */
export default function months({months: columns}, narrow) {
  const years = columns.map(({month}) => Number(month.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const placed = columns.map((column) => ({
    ...column,
    at: Number(column.month.slice(0, 4)) + (Number(column.month.slice(5)) - 1) / 12,
    all: column.official + column.other,
  }));
  const column = (tone, y1, y2) =>
    Plot.rect(placed, {
      x1: "at",
      x2: (d) => d.at + 1 / 12,
      y1,
      y2,
      fill: tone,
      insetRight: narrow ? 0 : 0.8,
      insetBottom: y1 === "official" ? 0.8 : 0,
      title: "title",
    });
  const picture = plot({
    width: columnWidth(narrow),
    height: narrow ? 200 : 220,
    marginLeft: 24,
    marginTop: 30,
    x: {domain: [from, to], axis: null},
    y: {axis: null, domain: [0, Math.max(...placed.map((d) => d.all))], nice: true},
    marks: [
      Plot.gridY({stroke: colour.line, strokeOpacity: 1, ticks: 4, ariaHidden: "true"}),
      Plot.axisY({...axis, ticks: 4, tickSize: 0}),
      column(colour.celadon, () => 0, "official"),
      column(LIGHT, "official", "all"),
      Plot.ruleY([0], {stroke: colour.soft, ariaHidden: "true"}),
      Plot.axisX({
        ...axis,
        ticks: Array.from({length: to - from}, (_, i) => from + i).filter(
          (year) => !narrow || year % 2 === 0,
        ),
        tickFormat: (year) => String(year),
        textAnchor: "start",
      }),
    ],
  });
  return legend(picture, [
    [colour.celadon, "authorities and state media"],
    [LIGHT, "others"],
  ]);
}
