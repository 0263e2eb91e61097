// People and meetings, laid out by forces that start from the same places in every build.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from "d3";
import {NARROW, WIDE, canvas, colour, element, linked, textWidth} from "./kit.mjs";

const STEPS = 400;

/** data: nodes [{id, person, label, value, title, href}], links [{source, target}]. */
export default function network({nodes: given, links: lines}, narrow) {
  const width = narrow ? NARROW : WIDE;
  const height = narrow ? 640 : 600;
  const scale = narrow ? 0.7 : 1;
  const nodes = given.map((node) => ({...node, radius: radius(node) * (narrow ? 0.85 : 1)}));
  const links = lines.map((line) => ({...line}));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links).id((node) => node.id).distance(44 * scale))
    .force("charge", forceManyBody().strength(-160 * scale).distanceMax(260 * scale))
    .force("across", forceX(0).strength(narrow ? 0.13 : 0.06))
    .force("down", forceY(0).strength(narrow ? 0.04 : 0.08))
    .force("apart", forceCollide((node) => node.radius + 3))
    .stop();
  for (let step = 0; step < STEPS; step += 1) simulation.tick();
  fitted(nodes, width, height);
  const picture = canvas(width, height);
  for (const {source, target} of links) {
    const [x1, y1, x2, y2] = [source.x, source.y, target.x, target.y];
    picture.appendChild(element("line", {x1, y1, x2, y2, stroke: colour.soft, "stroke-opacity": 0.6}));
  }
  for (const node of nodes) picture.appendChild(linked(node.href, node.title, shape(node)));
  for (const node of clear(nodes, width)) picture.appendChild(word(node));
  return picture;
}

const radius = ({person, value}) => (person ? 3.5 + value : 5 + Math.sqrt(value));

function shape({person, x, y, radius: r}) {
  if (person) {
    const fill = colour.celadon;
    return element("circle", {cx: x, cy: y, r, fill, stroke: colour.sheet, "stroke-width": 1});
  }
  const at = {x: x - r, y: y - r, width: 2 * r, height: 2 * r};
  return element("rect", {...at, fill: colour.sheet, stroke: colour.ink, "stroke-width": 1.5});
}

/** Each direction stretched so that all nodes fill the picture, with room for words. */
function fitted(nodes, width, height) {
  for (const [key, size, edge] of [["x", width, 34], ["y", height, 30]]) {
    const places = nodes.map((node) => node[key]);
    const [least, most] = [Math.min(...places), Math.max(...places)];
    const factor = most > least ? (size - 2 * edge) / (most - least) : 1;
    for (const node of nodes) node[key] = edge + (node[key] - least) * factor;
  }
}

/** Nodes with a place for their words, on whichever side, where neither words nor other nodes are;
 * people come first, those of most meetings, and are named in any case. */
function clear(nodes, width) {
  const taken = nodes.map((node) => ({...node, half: node.radius, tall: node.radius}));
  const wanted = nodes.filter((node) => node.label);
  wanted.sort((a, b) => Number(b.person) - Number(a.person) || b.value - a.value);
  return wanted.filter((node) => {
    const tall = letters(node) / 2;
    const half = textWidth(node.label, letters(node)) / 2;
    const inside = (x) => Math.min(Math.max(x, half + 2), width - half - 2);
    const away = node.radius + 4;
    const boxes = [
      [0, -away - tall],
      [0, away + tall],
      [away + half, 0],
      [-away - half, 0],
    ].map(([dx, dy]) => ({x: inside(node.x + dx), y: node.y + dy, half, tall}));
    const free = boxes.find((box) => taken.every((other) => !covers(box, other)));
    const box = free ?? (node.person ? boxes[0] : undefined);
    if (box) taken.push(box);
    node.box = box;
    return Boolean(box);
  });
}

const covers = (one, other) =>
  Math.abs(other.x - one.x) < other.half + one.half && Math.abs(other.y - one.y) < other.tall + one.tall;

const letters = ({person}) => (person ? 12 : 11);

function word(node) {
  const attributes = {
    x: node.box.x,
    y: node.box.y + node.box.tall - 2,
    "font-size": letters(node),
    "font-weight": node.person ? 600 : 400,
    fill: node.person ? colour.celadon : colour.ink,
    stroke: colour.sheet,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  return element("text", attributes, node.label);
}
