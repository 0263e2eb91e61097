// Rates over the months of a year: rings for targets, dots for outcomes, diamonds for parts.
import * as Plot from "@observablehq/plot";
import {axis, colour, columnWidth, haloed, plot, stacked} from "./kit.mjs";

/** data: panels [{heading, targets, outcomes, parts}], each of points [{day, value, said, title,
 * href}]; all days lie in one year. */
export default function rates({panels}, narrow) {
  const every = panels.flatMap((p) => [...p.targets, ...p.outcomes, ...p.parts]);
  const year = every[0].day.slice(0, 4);
  const top = Math.max(100, ...every.map((point) => point.value));
  const x = {type: "utc", domain: [Date.parse(`${year}-01-01`), Date.parse(`${year}-12-31`)]};
  const parts = panels.map((panel) => [panel.heading, drawn(panel, x, top, narrow)]);
  return stacked(columnWidth(narrow), parts);
}

function drawn({targets, outcomes, parts}, x, top, narrow) {
  const at = (point) => Date.parse(point.day);
  const dots = {x: at, y: "value", href: "href", title: "title", strokeWidth: 2};
  return plot({
    width: columnWidth(narrow),
    height: 210,
    marginTop: 18,
    marginLeft: 46,
    marginRight: 34,
    x: {...x, axis: null},
    y: {domain: [0, top], axis: null},
    marks: [
      Plot.gridY([0, 50, 100], {stroke: colour.line, strokeOpacity: 1, ariaHidden: "true"}),
      Plot.axisY([0, 50, 100], {
        ...axis,
        tickFormat: (tick) => `${tick}%`,
        tickSize: 0,
      }),
      Plot.axisX({
        ...axis,
        ticks: narrow ? "3 months" : "1 month",
        tickFormat: "%b",
        textAnchor: "start",
      }),
      Plot.line(targets, {x: at, y: "value", stroke: colour.soft, strokeDasharray: "4 4"}),
      Plot.dot(targets, {...dots, r: 5.5, fill: colour.sheet, stroke: colour.ink}),
      Plot.dot(parts, {
        ...dots,
        symbol: "diamond",
        r: 4.5,
        strokeWidth: 1,
        fill: colour.gold,
        stroke: colour.sheet,
      }),
      Plot.dot(outcomes, {...dots, r: 6, fill: colour.celadon, stroke: colour.sheet}),
      haloed(targets, {x: at, y: "value", text: "said", dy: 16}),
      haloed(outcomes, {
        x: at,
        y: "value",
        text: "said",
        dy: -14,
        fontWeight: 700,
        fill: colour.celadon,
      }),
    ],
  });
}
