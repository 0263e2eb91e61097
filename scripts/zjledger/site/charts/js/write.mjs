// How a picture is written down: as part of a page, and as a file that stands alone.
import {FONT, WIDE, canvas, colour, element, group, wrapped} from "./kit.mjs";

const LETTERS = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";
const HEADING = 17;
// Plot's own: styles, which the policy of the site refuses, and names of its marks, which say
// nothing about the data.
const DROPPED = ["style", "aria-label"];

/** A picture as part of a page: links stay, out of the way of the keyboard. */
export function inline(picture) {
  const width = picture.getAttribute("width");
  const height = picture.getAttribute("height");
  return `<svg ${attributes({
    class: "zl-picture",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-size": FONT,
    "text-anchor": "middle",
    fill: "currentColor",
  })}>${inside(picture, true)}</svg>`;
}

/** A picture as a file: title, unit and source are drawn, links are not, colours are given. */
export function file(picture, {title, unit, credit, alt, palette}) {
  const EDGE = 20;
  const lines = wrapped(title, WIDE, HEADING);
  const below = wrapped(unit, WIDE);
  const credits = wrapped(credit, WIDE);
  const top = EDGE + lines.length * 22 + below.length * 17 + 10;
  const foot = top + Number(picture.getAttribute("height")) + 14;
  const width = WIDE + 2 * EDGE;
  const height = foot + credits.length * 17 + EDGE - 6;
  const whole = canvas(width, height);
  whole.appendChild(element("rect", {width, height, fill: colour.sheet}));
  const say = (words, x, y, more) =>
    whole.appendChild(element("text", {x, y, "text-anchor": "start", ...more}, words));
  lines.forEach((line, i) =>
    say(line, EDGE, EDGE + 14 + i * 22, {
      "font-size": HEADING,
      "font-weight": 600,
      fill: colour.ink,
    }),
  );
  const start = EDGE + lines.length * 22;
  below.forEach((line, i) => say(line, EDGE, start + 12 + i * 17, {fill: colour.soft}));
  credits.forEach((line, i) => say(line, EDGE, foot + 12 + i * 17, {fill: colour.soft}));
  whole.appendChild(group(picture, EDGE, top));
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": LETTERS,
    "font-size": FONT,
    "text-anchor": "middle",
    fill: colour.ink,
  };
  const said = `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`;
  return `<svg ${attributes(root, palette)}>${said}${inside(whole, false, palette)}</svg>\n`;
}

function inside(node, links, palette) {
  return [...node.childNodes].map((child) => written(child, links, palette)).join("");
}

function written(node, links, palette) {
  if (node.nodeType === 3) return escaped(node.data);
  if (node.nodeType !== 1 || node.localName === "style") return "";
  const name = node.localName;
  if (name === "a" && !links) return inside(node, links, palette);
  const own = Object.fromEntries([...node.attributes].map((a) => [a.name, a.value]));
  if (name === "a") own.tabindex = "-1";
  return `<${`${name} ${attributes(own, palette)}`.trim()}>${inside(node, links, palette)}</${name}>`;
}

function attributes(pairs, palette) {
  return Object.entries(pairs)
    .filter(([key]) => !DROPPED.includes(key))
    .map(([key, value]) => [key, coloured(rounded(key, String(value)), palette)])
    .map(([key, value]) => `${key.replace("xlink:", "")}="${escaped(value)}"`)
    .join(" ");
}

/** A variable of the style sheet as its value, where a palette gives one. */
function coloured(value, palette) {
  const name = /^var\((--zl-[a-z-]+)\)$/u.exec(value)?.[1];
  return palette && name ? palette[name] : value;
}

/** Places to a tenth of a pixel: the same on every machine, and short. */
function rounded(key, value) {
  if (key === "href") return value;
  return value.replace(/-?\d+\.\d+/gu, (number) => String(Number(Number(number).toFixed(1)) || 0));
}

function escaped(text) {
  const signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, " ")
    .replace(/[&<>"]/gu, (sign) => signs[sign]);
}
