import { heights } from './graph.ts';
import type { Graph } from './graph.ts';

/** A box of the picture, or a bend of a long arrow that passes its row. */
interface Spot {
  readonly id: string;
  readonly box: boolean;
  /** Ids in the row below. */
  readonly down: readonly string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The middle of each box. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** Each arrow by the points it goes through, from the middle of a box to the middle of another. */
  readonly ways: readonly (readonly Point[])[];
}

export const BOX = { width: 196, height: 44 };
const BEND = 28;
const GAP = { x: 28, y: 34 };
const SWEEPS = 12;

/** Rows from the bottom up; an arrow over several rows gets a bend in each between. */
const rowsOf = (graph: Graph): Spot[][] => {
  const height = heights(graph);
  const rows: Spot[][] = Array.from({ length: Math.max(...height.values()) + 1 }, () => []);
  for (const [name, targets] of graph) {
    const top = height.get(name) ?? 0;
    const bend = (to: string, row: number): string => (row === height.get(to) ? to : `${name}>${to}@${String(row)}`);
    rows[top]?.push({ id: name, box: true, down: targets.map((to) => bend(to, top - 1)) });
    for (const to of targets)
      for (let row = top - 1; row > (height.get(to) ?? 0); row--)
        rows[row]?.push({ id: bend(to, row), box: false, down: [bend(to, row - 1)] });
  }
  return rows;
};

const widthOf = (row: readonly Spot[]): number =>
  row.reduce((sum, { box }) => sum + (box ? BOX.width : BEND), GAP.x * (row.length - 1));

/** The middle of every spot where its row stands centred in the order it has. */
const placesOf = (rows: readonly (readonly Spot[])[], width: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const row of rows) {
    let left = (width - widthOf(row)) / 2;
    for (const { id, box } of row) {
      const own = box ? BOX.width : BEND;
      places.set(id, left + own / 2);
      left += own + GAP.x;
    }
  }
  return places;
};

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Orders every row by the middle of what it is joined to, in turn from below and from above. */
const untangled = (rows: readonly Spot[][], width: number): readonly (readonly Spot[])[] => {
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const row of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const places = placesOf(rows, width);
      const above = (id: string) => rows.flat().filter(({ down }) => down.includes(id));
      const wish = ({ id, down }: Spot): number =>
        mean((sweep % 2 === 0 ? down : above(id).map((spot) => spot.id)).map((to) => places.get(to) ?? 0)) ??
        places.get(id) ??
        0;
      const wishes = new Map(row.map((spot) => [spot.id, wish(spot)]));
      row.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
    }
  return rows;
};

/** Where everything stands, in whole units; the same graph is always laid out the same way. */
export const layoutOf = (graph: Graph): Layout => {
  const rows = rowsOf(graph);
  const width = Math.max(...rows.map(widthOf)) + 2 * GAP.x;
  const spots = untangled(rows, width);
  const places = placesOf(spots, width);
  const height = rows.length * (BOX.height + GAP.y) + GAP.y;
  const level = new Map(spots.flatMap((row, i) => row.map(({ id }) => [id, i] as const)));
  const point = (id: string): Point => ({
    x: Math.round(places.get(id) ?? 0),
    y: height - GAP.y - BOX.height / 2 - (level.get(id) ?? 0) * (BOX.height + GAP.y),
  });
  const byId = new Map(spots.flat().map((spot) => [spot.id, spot]));
  const follow = (id: string): readonly Point[] => {
    const spot = byId.get(id);
    return spot === undefined || spot.box ? [point(id)] : [point(id), ...follow(spot.down[0] ?? '')];
  };
  const boxes = spots.flat().filter(({ box }) => box);
  return {
    width,
    height,
    boxes: new Map(boxes.map(({ id }) => [id, point(id)])),
    ways: boxes.flatMap(({ id, down }) => down.map((to) => [point(id), ...follow(to)])),
  };
};
