import { FOLDERS, counted } from './core.ts';
import { reduced } from './graph.ts';
import type { Graph } from './graph.ts';
import { BOX, layoutOf } from './layout.ts';
import type { Point } from './layout.ts';

const STYLE = `
    text { font: 14px system-ui, sans-serif; fill: #1f2328; text-anchor: middle; }
    .holds { font-size: 11px; fill: #59636e; }
    rect { fill: #f6f8fa; stroke: #d1d9e0; }
    path { fill: none; stroke: #8b949e; stroke-width: 1.4; marker-end: url(#head); }
    marker path { fill: #8b949e; stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .holds { fill: #9198a1; }
      rect { fill: #151b23; stroke: #3d444d; }
    }`;

/** From the lower edge of a box to the upper edge of another, straight down past every row between. */
const arrow = (way: readonly Point[]): string => {
  const half = BOX.height / 2;
  const points = way.flatMap(({ x, y }, i) => [
    ...(i > 0 ? [{ x, y: y - half - (i === way.length - 1 ? 3 : 0) }] : []),
    ...(i < way.length - 1 ? [{ x, y: y + half }] : []),
  ]);
  const [first, ...rest] = points;
  const step = ({ x, y }: Point, i: number): string => {
    const from = points[i] ?? { x, y };
    const middle = Math.round((from.y + y) / 2);
    return from.x === x
      ? `V${String(y)}`
      : `C${String(from.x)} ${String(middle)} ${String(x)} ${String(middle)} ${String(x)} ${String(y)}`;
  };
  return `<path d="M${String(first?.x)} ${String(first?.y)} ${rest.map(step).join(' ')}"/>`;
};

const box = ({ x, y }: Point, name: string, holds: string): string =>
  [
    `<rect x="${String(x - BOX.width / 2)}" y="${String(y - BOX.height / 2)}" width="${String(BOX.width)}" height="${String(BOX.height)}" rx="6"/>`,
    `<text x="${String(x)}" y="${String(y - 3)}">${name}</text>`,
    `<text class="holds" x="${String(x)}" y="${String(y + 13)}">${holds}</text>`,
  ].join('');

/** The folders of the core as an SVG: an arrow is an import, and those that a longer way implies are left out. */
export const picture = (): string => {
  const counts = counted();
  const graph: Graph = new Map(
    FOLDERS.map(({ name }) => [
      name,
      FOLDERS.map((other) => other.name).filter((other) => other !== name && counts.get(name)?.has(other) === true),
    ]),
  );
  const { width, height, boxes, ways } = layoutOf(reduced(graph));
  const drawn = FOLDERS.map(({ name, holds }) => box(boxes.get(name) ?? { x: 0, y: 0 }, name, holds));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" role="img">
  <title>The folders of the core: each imports only what stands below it</title>
  <style>${STYLE}
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker>
  ${[...ways.map(arrow), ...drawn].join('\n  ')}
</svg>
`;
};
