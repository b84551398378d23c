import { isMap, isSeq, parseAllDocuments } from 'yaml';

/** What a piece of a text is by itself. */
export interface Shape {
  readonly kind: 'map' | 'list' | 'other';
  /** How many entries or items it has. */
  readonly size: number;
  /** What is wrong with it, by the piece's own offsets. */
  readonly faults: readonly { readonly code: string; readonly message: string; readonly at: number }[];
}

export const shapeOf = (piece: string): Shape => {
  const [document, ...more] = [...parseAllDocuments(piece, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })];
  const faults = [document, ...more].flatMap((one) => one?.errors ?? []);
  const { contents = null } = document ?? {};
  return {
    kind: isMap(contents) ? 'map' : isSeq(contents) ? 'list' : 'other',
    size: isMap(contents) || isSeq(contents) ? contents.items.length : 0,
    faults: faults.map(({ code, message, pos }) => ({ code, message, at: pos[0] })),
  };
};

/** True for a mapping with one entry. */
export const isPair = (piece: string): boolean => isOne(shapeOf(piece), 'map');

export const isOneItem = (piece: string): boolean => isOne(shapeOf(piece), 'list');

const isOne = ({ kind, size, faults }: Shape, wanted: Shape['kind']): boolean =>
  faults.length === 0 && kind === wanted && size === 1;
