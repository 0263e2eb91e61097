// Bands between columns of nodes, as wide as what flows; nodes keep the order they come in.
import {NARROW, WIDE, canvas, colour, element, linked, shortened, textWidth, tones} from "./kit.mjs";

const NODE = 10;
const GAP = 16;

/** data: nodes [{id, column, label, short, said, value, tone, href}], links [{source, target, value,
 * title, href}]; links of a node leave and arrive in the order of the nodes at their other end. */
export default function flow({nodes, links}, narrow) {
  const width = narrow ? NARROW : WIDE;
  const columns = Math.max(...nodes.map((node) => node.column)) + 1;
  const placed = place(nodes, columns, width, narrow ? 620 : 560);
  const picture = canvas(width, placed.height);
  const byId = new Map(placed.nodes.map((node) => [node.id, node]));
  for (const band of bands(links, byId, placed.scale)) {
    const {source, target} = band;
    const strong = target.tone === "strong";
    const path = element("path", {
      d: ribbon(source.x + NODE, band.from, target.x, band.to, band.thick),
      fill: strong ? colour.celadon : colour.soft,
      "fill-opacity": strong ? 0.38 : 0.2,
    });
    picture.appendChild(linked(band.href, band.title, path));
  }
  for (const node of placed.nodes) {
    const tone = tones[node.tone];
    const attributes = {x: node.x, y: node.y, width: NODE, height: Math.max(node.height, 1)};
    const mark = element("rect", {...attributes, fill: tone.fill, stroke: tone.stroke});
    picture.appendChild(linked(node.href, `${node.label}: ${node.said}`, mark));
  }
  const last = placed.nodes.filter((node) => node.column === columns - 1);
  const free = Math.max(...last.map((node) => node.y + node.height)) + GAP;
  for (const node of placed.nodes) {
    const below = node.column === columns - 2 && node.y + node.height / 2 > free;
    const space = below ? width - node.x : width / columns;
    label(picture, node, narrow ? (node.short ?? node.label) : node.label, space, last.includes(node));
  }
  return picture;
}

function place(nodes, columns, width, height) {
  const of = (column) => nodes.filter((node) => node.column === column);
  const every = Array.from({length: columns}, (_, column) => of(column));
  const sum = (column) => column.reduce((total, node) => total + node.value, 0);
  const scale = Math.min(
    ...every.map((column) => (height - GAP * (column.length - 1) - 16) / sum(column)),
  );
  const made = every.flatMap((column, number) => {
    let y = 8;
    return column.map((node) => {
      const here = {...node, x: ((width - NODE) * number) / (columns - 1 || 1), y};
      here.height = node.value * scale;
      y += here.height + GAP;
      return here;
    });
  });
  return {nodes: made, scale, height};
}

function bands(links, byId, scale) {
  const order = [...byId.keys()];
  const ranked = links
    .map((link) => ({...link, source: byId.get(link.source), target: byId.get(link.target)}))
    .sort(
      (a, b) =>
        order.indexOf(a.source.id) - order.indexOf(b.source.id) ||
        order.indexOf(a.target.id) - order.indexOf(b.target.id),
    );
  const [left, arrived] = [new Map(), new Map()];
  const next = (used, node, thick) => {
    const at = used.get(node.id) ?? node.y;
    used.set(node.id, at + thick);
    return at;
  };
  return ranked.map((link) => {
    const thick = link.value * scale;
    const from = next(left, link.source, thick);
    const to = next(arrived, link.target, thick);
    return {...link, thick, from, to};
  });
}

function ribbon(x0, y0, x1, y1, thick) {
  const middle = (x0 + x1) / 2;
  return (
    `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}V${y1 + thick}` +
    `C${middle},${y1 + thick} ${middle},${y0 + thick} ${x0},${y0 + thick}Z`
  );
}

function label(picture, node, said, space, last) {
  const room = space - NODE - 10 - textWidth(` ${node.said}`);
  const text = element("text", {
    x: last ? node.x - 6 : node.x + NODE + 6,
    y: node.y + Math.max(node.height, 1) / 2 + 4,
    "text-anchor": last ? "end" : "start",
    fill: colour.ink,
    stroke: colour.sheet,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  text.appendChild(element("tspan", {}, `${shortened(said, room)} `));
  text.appendChild(element("tspan", {"font-weight": 600}, node.said));
  picture.appendChild(text);
}
