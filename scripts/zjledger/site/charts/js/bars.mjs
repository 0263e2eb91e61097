// Bars: each with its label and its figure in words. In a narrow column the label stands above.
import * as Plot from "@observablehq/plot";
import {colour, columnWidth, plot, shortened, textWidth, tones, words} from "./kit.mjs";

const GAP = 8;

/** data: bars [{label, href, value, said, whole}], full: what a bar of full width stands for. */
export default function bars({bars, full}, narrow) {
  const rows = bars.map((bar, index) => ({...bar, index}));
  const width = columnWidth(narrow);
  const saidWidth = Math.max(...rows.map((row) => textWidth(row.said)));
  const left = narrow ? 2 : Math.min(260, Math.max(...rows.map((r) => textWidth(r.label)))) + GAP;
  const right = narrow ? 2 : saidWidth + GAP;
  const labelWidth = narrow ? width - saidWidth - 2 * GAP : left - GAP;
  const height = rows.length * (narrow ? 40 : 26) + 4;
  const line = narrow ? {dy: -9} : {};
  return plot({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 2,
    marginBottom: 2,
    x: {axis: null, domain: [0, full ?? (Math.max(...rows.map((row) => row.value)) || 1)]},
    y: {axis: null, domain: rows.map((row) => row.index), padding: 0},
    marks: [
      Plot.barX(rows, {
        x: "value",
        y: "index",
        fill: (row) => tones[row.whole ? "pale" : "strong"].fill,
        stroke: (row) => tones[row.whole ? "pale" : "strong"].stroke,
        insetTop: narrow ? 20 : 5,
        insetBottom: narrow ? 6 : 5,
        href: "href",
        title: (row) => `${row.label}: ${row.said}`,
      }),
      narrow ? null : Plot.ruleX([0], {stroke: colour.soft, ariaHidden: "true"}),
      words(rows, {
        x: () => 0,
        y: "index",
        text: (row) => shortened(row.label, labelWidth),
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -GAP,
        ...line,
      }),
      narrow
        ? words(rows, {frameAnchor: "right", y: "index", text: "said", fill: colour.soft, ...line})
        : words(rows, {x: "value", y: "index", text: "said", textAnchor: "start", dx: 6}),
    ],
  });
}
