// For each row a ring for the target, a dot for the outcome, and a line between.
import * as Plot from "@observablehq/plot";
import {axis, colour, columnWidth, haloed, plot, textWidth, words} from "./kit.mjs";

/** data: rows [{label, href, target, outcome}], both {value, said, note} or null. */
export default function dumbbells({rows}, narrow) {
  const placed = rows.map((row, index) => ({...row, index}));
  const both = placed.filter((row) => row.target && row.outcome);
  const points = placed.flatMap((row) =>
    ["target", "outcome"].filter((key) => row[key]).map((key) => ({...row, ...row[key], key})),
  );
  const most = Math.max(...points.map((point) => point.value));
  const dot = {x: "value", y: "index", href: "href", strokeWidth: 2};
  const of = (key) => points.filter((point) => point.key === key);
  const title = (point) => `${point.label}: ${point.key} ${point.said} ${point.note}`.trim();
  const said = (point) => (narrow ? point.said : `${point.said} ${point.note}`.trim());
  // Words stand on the outer side of the two marks.
  const after = ({value, target, outcome}) =>
    value >= Math.max(target?.value ?? value, outcome?.value ?? value);
  return plot({
    width: columnWidth(narrow),
    height: rows.length * 28 + 30,
    marginLeft: Math.max(...rows.map((row) => textWidth(row.label))) + 12,
    marginRight: Math.max(...points.map((point) => textWidth(said(point)))) + 14,
    marginTop: 4,
    marginBottom: 26,
    x: {axis: null, domain: [0, most]},
    y: {axis: null, domain: placed.map((row) => row.index), padding: 0},
    marks: [
      Plot.gridX({ticks: 5, stroke: colour.line, strokeOpacity: 1, ariaHidden: "true"}),
      Plot.axisX({
        ...axis,
        ticks: 5,
        tickFormat: (tick) => `${tick}%`,
        tickSize: 0,
      }),
      Plot.ruleY(both, {
        x1: (row) => row.target.value,
        x2: (row) => row.outcome.value,
        y: "index",
        stroke: colour.soft,
        strokeWidth: 1.5,
      }),
      Plot.dot(of("target"), {...dot, title, r: 5.5, fill: colour.sheet, stroke: colour.ink}),
      Plot.dot(of("outcome"), {
        ...dot,
        title,
        r: 6,
        fill: colour.celadon,
        stroke: colour.sheet,
      }),
      ...[true, false].map((side) =>
        haloed(
          points.filter((point) => after(point) === side),
          {
            x: "value",
            y: "index",
            text: said,
            textAnchor: side ? "start" : "end",
            dx: side ? 11 : -11,
            fontWeight: 500,
          },
        ),
      ),
      words(placed, {x: () => 0, y: "index", text: "label", textAnchor: "end", dx: -10}),
    ],
  });
}
