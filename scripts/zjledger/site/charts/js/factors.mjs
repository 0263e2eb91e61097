// Dots above a scale by powers of ten: printed figure over the right one, 1 being right.
import * as Plot from "@observablehq/plot";
import {colour, columnWidth, plot, words} from "./kit.mjs";

/** data: points [{factor, power (whether it is a power of ten), title, href}]. */
export default function factors({points}, narrow) {
  const width = columnWidth(narrow);
  const exponents = points.map((point) => Math.log10(point.factor));
  const least = Math.min(Math.floor(Math.min(...exponents)), -1);
  const most = Math.max(Math.ceil(Math.max(...exponents)), 1);
  const SIDE = narrow ? 34 : 70;
  const step = (width - 2 * SIDE) / (most - least);
  const radius = Math.min(8, step / 4);
  const placed = piled(points, (2 * radius + 2) / step);
  const top = Math.max(...placed.map((point) => point.pile));
  const height = (top + 1) * (2 * radius + 2) + 66;
  const ticks = Array.from({length: most - least + 1}, (_, i) => least + i);
  return plot({
    width,
    height,
    marginLeft: SIDE,
    marginRight: SIDE,
    marginTop: 26,
    marginBottom: 40,
    x: {domain: [least, most], axis: null},
    y: {domain: [-0.5, top + 0.5], axis: null},
    marks: [
      Plot.ruleX([0], {stroke: colour.soft, strokeDasharray: "2 3", ariaHidden: "true"}),
      Plot.ruleY([-0.5], {stroke: colour.soft, ariaHidden: "true"}),
      Plot.dot(placed, {
        x: "at",
        y: "pile",
        r: radius,
        fill: (point) => (point.power ? colour.celadon : colour.sheet),
        stroke: (point) => (point.power ? colour.celadon : colour.ink),
        strokeWidth: 1.5,
        href: "href",
        title: "title",
      }),
      words(ticks, {x: (tick) => tick, y: () => -0.5, dy: 14, text: sign, fontSize: narrow ? 11 : 12}),
      words([0], {x: (at) => at, y: () => -0.5, dy: 32, text: () => "right", fontWeight: 600}),
      ...[
        ["← too small", "end", -8],
        ["too large →", "start", 8],
      ].map(([said, textAnchor, dx]) =>
        words([0], {
          x: (at) => at,
          frameAnchor: "top",
          dy: -14,
          text: () => said,
          textAnchor,
          dx,
          fill: colour.soft,
        }),
      ),
    ],
  });
}

function sign(tick) {
  const factor = (10 ** Math.abs(tick)).toLocaleString("en");
  return tick === 0 ? "1" : `${tick < 0 ? "÷" : "×"}${factor}`;
}

/** Dots at their places; one that would lie on others comes above them. `reach` is a dot's width. */
function piled(points, reach) {
  const placed = [];
  for (const point of points) {
    const at = Math.log10(point.factor);
    const near = placed.filter((other) => Math.abs(other.at - at) < reach).map((other) => other.pile);
    let pile = 0;
    while (near.includes(pile)) pile += 1;
    placed.push({...point, at, pile});
  }
  return placed;
}
