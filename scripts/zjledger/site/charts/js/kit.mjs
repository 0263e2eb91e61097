// What every picture shares: the document, colours, sizes, and how a picture is written down.
// Colours are names of the style sheet's variables, so that one drawing serves light, dark and
// print. A picture is drawn twice, for wide and for narrow columns, and never scaled up.
import * as Plot from "@observablehq/plot";
import {parseHTML} from "linkedom";

export const {document} = parseHTML("<!doctype html><html><body></body></html>");

export const WIDE = 680;
export const NARROW = 336;
export const FONT = 12;

export const colour = Object.fromEntries(
  ["ink", "soft", "line", "wash", "sheet", "celadon", "celadon-bar", "celadon-pale", "gold"].map(
    (name) => [name, `var(--zl-${name})`],
  ),
);

// Fill, outline and colour of the words inside, for parts from the most to the least told.
export const tones = {
  strong: {fill: colour.celadon, stroke: colour.celadon, text: colour.sheet},
  pale: {fill: colour["celadon-pale"], stroke: colour["celadon-bar"], text: colour.ink},
  plain: {fill: colour.wash, stroke: colour.soft, text: colour.ink},
  none: {fill: "none", stroke: colour.soft, text: colour.soft},
};

export const columnWidth = (narrow) => (narrow ? NARROW : WIDE);

/** A plot with the house's defaults; axes are drawn by the marks alone. */
export function plot(options) {
  const {marks, ...rest} = options;
  return Plot.plot({
    document,
    style: null,
    marginTop: 6,
    marginRight: 8,
    marginBottom: 24,
    marginLeft: 8,
    ...rest,
    marks,
  });
}

/** How an axis looks; what it says stands in the words around the picture, so no reader hears it. */
export const axis = {
  tickSize: 4,
  fill: colour.soft,
  fontSize: FONT,
  label: null,
  ariaHidden: "true",
};

/** Words that repeat what a mark says, kept from screen readers. */
export const words = (data, options) =>
  Plot.text(data, {fill: colour.ink, fontSize: FONT, ariaHidden: "true", ...options});

/** Words over lines, with a border in the colour of the ground. */
export const haloed = (data, options) =>
  words(data, {stroke: colour.sheet, strokeWidth: 4, strokeLinejoin: "round", ...options});

/** Width of a text in pixels, guessed for a wide font: no browser is there to measure it. */
export function textWidth(text, size = FONT) {
  let ems = 0;
  for (const sign of text) {
    if (/[\u2e80-\uffef]/u.test(sign)) ems += 1;
    else if (/[ijl.,:;'’|!()\s]/u.test(sign)) ems += 0.36;
    else if (/[mwMW%@—]/u.test(sign)) ems += 0.95;
    else if (/[A-Z]/u.test(sign)) ems += 0.72;
    else ems += 0.63;
  }
  return ems * size;
}

/** Lines of a text that fit a width; a longer word than that stands alone. */
export function wrapped(text, width, size = FONT) {
  const lines = [];
  for (const word of text.split(/\s+/u)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a width, with an ellipsis where something is lost. */
export function shortened(text, width, size = FONT) {
  if (textWidth(text, size) <= width) return text;
  let kept = [...text];
  while (kept.length && textWidth(`${kept.join("")}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children; text becomes a text node. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) {
    made.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return made;
}

/** An empty picture. */
export const canvas = (width, height) =>
  element("svg", {width, height, viewBox: `0 0 ${width} ${height}`});

const size = (picture, key) => Number(picture.getAttribute(key));

/** Everything inside a picture as one group, moved to a place. */
export function group(picture, x, y) {
  const made = element("g", {transform: `translate(${x},${y})`});
  for (const child of [...picture.childNodes]) made.appendChild(child);
  return made;
}

/** Pictures one below another, each with a heading. */
export function stacked(width, parts) {
  const HEADING = 22;
  const height = parts.reduce((sum, [, part]) => sum + size(part, "height") + HEADING, 0);
  const whole = canvas(width, height);
  let y = 0;
  for (const [heading, part] of parts) {
    const attributes = {x: 0, y: y + 14, "font-size": FONT, "font-weight": 600, fill: colour.ink};
    const said = shortened(heading, width * 0.92);
    whole.appendChild(element("text", {...attributes, "text-anchor": "start"}, said));
    whole.appendChild(group(part, 0, y + HEADING));
    y += HEADING + size(part, "height");
  }
  return whole;
}

/** Colours and what they stand for, written into the upper edge of a picture. */
export function legend(picture, entries) {
  let x = 0;
  for (const [fill, said] of entries) {
    const text = {x: x + 16, y: 12, "text-anchor": "start", fill: colour.ink};
    picture.appendChild(element("rect", {x, y: 2, width: 11, height: 11, fill}));
    picture.appendChild(element("text", text, said));
    x += textWidth(said) + 34;
  }
  return picture;
}

/** A link around a mark, with what the mark says. */
export function linked(href, title, mark) {
  mark.appendChild(element("title", {}, title));
  return href ? element("a", {href}, mark) : mark;
}
