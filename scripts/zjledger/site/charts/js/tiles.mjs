// A map of equal tiles, shaded in three steps from the least to the most.
import {NARROW, WIDE, canvas, element, linked, shortened, tones} from "./kit.mjs";

const COLUMNS = 5;

/** data: tiles [{label, zh, column, row, value or null, said, href}]. */
export default function tiles({tiles: every}, narrow) {
  const gap = narrow ? 4 : 6;
  const side = narrow ? (NARROW - gap * (COLUMNS - 1)) / COLUMNS : 96;
  const height = narrow ? 74 : 88;
  const rows = Math.max(...every.map((tile) => tile.row)) + 1;
  const width = narrow ? NARROW : WIDE;
  const start = (width - COLUMNS * side - (COLUMNS - 1) * gap) / 2;
  const picture = canvas(width, rows * (height + gap) - gap + 2);
  const known = every.map((tile) => tile.value).filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  for (const tile of every) {
    const x = start + tile.column * (side + gap);
    const y = 1 + tile.row * (height + gap);
    const tone = tones[toneOf(tile.value, least, most)];
    const mark = element("g", {});
    mark.appendChild(
      element("rect", {x, y, width: side, height, rx: 3, fill: tone.fill, stroke: tone.stroke}),
    );
    const say = (text, down, size, more = {}) =>
      mark.appendChild(
        element(
          "text",
          {x: x + side / 2, y: y + down, "font-size": size, fill: tone.text, ...more},
          shortened(text, side - 2, size),
        ),
      );
    say(tile.label, narrow ? 20 : 24, narrow ? 11 : 13, {"font-weight": 600});
    say(tile.zh, narrow ? 36 : 42, 12, {lang: "zh-Hans"});
    say(tile.said, narrow ? 60 : 70, narrow ? 14 : 17, {"font-weight": 600});
    picture.appendChild(linked(tile.href, `${tile.label}: ${tile.said}`, mark));
  }
  return picture;
}

/** Three steps of equal height; the palest also where all are equal. */
function toneOf(value, least, most) {
  if (value === null) return "none";
  const place = most > least ? (value - least) / (most - least) : 0;
  if (place > 2 / 3) return "strong";
  return place > 1 / 3 ? "pale" : "plain";
}
