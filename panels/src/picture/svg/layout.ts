import type { Scene, SceneNode } from '../../../../server/src/core/index.ts';
import { pilesOf } from '../model.ts';
import type { Pile } from '../model.ts';

export const NODE_WIDTH = 248;
export const GAP = 14;
export const PADDING = 12;
export const BAR = 20;
export const CARDS = 26;
export const BLOCK = 42;
const TITLE = 26;
const LINE = 18;

/** A node with its place on the sheet, and where its parts begin below its upper edge. */
export interface NodePlace {
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly bars: number;
  readonly cards: number;
  readonly blocks: number;
  readonly piles: readonly Pile[];
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NodePlace[];
  /** Where what stands below the nodes begins. */
  readonly below: number;
}

const partsOf = (node: SceneNode): Omit<NodePlace, 'x' | 'y'> => {
  const piles = pilesOf(node.blocks);
  const bars = PADDING + TITLE;
  const cards = bars + node.bars.length * BAR + 4;
  const blocks = cards + (node.cards.length > 0 ? CARDS : 0);
  return { node, piles, bars, cards, blocks, height: blocks + Math.max(1, piles.length) * BLOCK + PADDING - 4 };
};

/** As wide as about twice its height, between two and six nodes in a row; a row is as high as its highest node. */
export const sheetOf = ({ nodes, waiting, deployments }: Scene, top: number, lines: number): Sheet => {
  const columns = Math.max(
    1,
    Math.min(nodes.length, Math.max(2, Math.min(6, Math.ceil(Math.sqrt(nodes.length * 1.6))))),
  );
  const places: NodePlace[] = [];
  let y = top;
  for (let row = 0; row * columns < nodes.length; row++) {
    const parts = nodes.slice(row * columns, (row + 1) * columns).map(partsOf);
    const height = Math.max(...parts.map((part) => part.height));
    places.push(...parts.map((part, i) => ({ ...part, x: GAP + i * (NODE_WIDTH + GAP), y, height })));
    y += height + GAP;
  }
  const width = Math.max(2 * (NODE_WIDTH + GAP), columns * (NODE_WIDTH + GAP)) + GAP;
  const below = lines * LINE + (waiting.length > 0 ? 44 : 0) + deployments.length * 22 + 40;
  return { width, height: y + below + GAP, nodes: places, below: y };
};

/** Words of a text in lines of about so many characters. */
export const wrapped = (text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** A text cut to about so many characters. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
