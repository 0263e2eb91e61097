// Bars of one length, divided into parts; what is missing to the whole is dotted.
import * as Plot from "@observablehq/plot";
import {colour, columnWidth, plot, shortened, textWidth, tones, words} from "./kit.mjs";

/** data: rows [{label, href, segments [{label, said, share (0 to 1), tone, title, href}]}]. */
export default function shares({rows}, narrow) {
  const width = columnWidth(narrow);
  const left = narrow ? 1 : Math.max(...rows.map((row) => textWidth(row.label))) + 10;
  const space = width - left - 2;
  const segments = rows.flatMap((row, index) => {
    let from = 0;
    return row.segments.map((segment) => {
      const placed = {...segment, index, from, to: from + segment.share};
      from = placed.to;
      return placed;
    });
  });
  const named = rows.map((row, index) => ({...row, index}));
  const inset = {insetTop: narrow ? 20 : 4, insetBottom: narrow ? 6 : 4};
  const dy = narrow ? 7 : 0;
  return plot({
    width,
    height: rows.length * (narrow ? 48 : 32) + 4,
    marginLeft: left,
    marginRight: 1,
    marginTop: 2,
    marginBottom: 2,
    x: {axis: null, domain: [0, 1]},
    y: {axis: null, domain: named.map((row) => row.index), padding: 0},
    marks: [
      ...["strong", "pale", "none"].map((tone) =>
        Plot.barX(
          segments.filter((segment) => segment.tone === tone),
          {
            x1: "from",
            x2: "to",
            y: "index",
            fill: tones[tone].fill,
            stroke: tone === "strong" ? colour.sheet : tones[tone].stroke,
            strokeDasharray: tone === "none" ? "2 3" : undefined,
            href: "href",
            title: "title",
            ...inset,
          },
        ),
      ),
      ...["strong", "pale", "none"].map((tone) =>
        words(
          segments.filter((segment) => segment.tone === tone),
          {
            x: (segment) => (segment.from + segment.to) / 2,
            y: "index",
            dy,
            text: (segment) => inside(segment, space),
            fill: tones[tone].text,
          },
        ),
      ),
      words(named, {
        x: () => 0,
        y: "index",
        text: "label",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -8,
        dy: narrow ? -13 : 0,
      }),
    ],
  });
}

/** As much of label and number as the segment has room for. */
function inside({label, said, share}, space) {
  const room = share * space - 8;
  const whole = `${label} ${said}`.trim();
  if (textWidth(whole) <= room) return whole;
  if (said && room > textWidth(said) + 40) {
    return `${shortened(label, room - textWidth(` ${said}`))} ${said}`;
  }
  return textWidth(said) <= room ? said : "";
}
