import { isMap, isSeq } from 'yaml';
import { documentsOf, faultlessDocuments } from '../documents.ts';

/** What a piece of a text is by itself. */
export interface Shape {
  readonly kind: 'map' | 'list' | 'other';
  /** How many entries or items it has. */
  readonly size: number;
  /** What is wrong with it, by the piece's own offsets. */
  readonly faults: readonly { readonly code: string; readonly message: string; readonly at: number }[];
}

export const shapeOf = (piece: string): Shape => shapeIn(documentsOf(piece));

const shapeIn = (documents: ReturnType<typeof documentsOf>): Shape => {
  if ('tooDeep' in documents) return TOO_DEEP;
  const [document, ...more] = documents;
  const faults = [document, ...more].flatMap((one) => one?.errors ?? []);
  const { contents = null } = document ?? {};
  return {
    kind: isMap(contents) ? 'map' : isSeq(contents) ? 'list' : 'other',
    size: isMap(contents) || isSeq(contents) ? contents.items.length : 0,
    faults: faults.map(({ code, message, pos }) => ({ code, message, at: pos[0] })),
  };
};

const TOO_DEEP: Shape = { kind: 'other', size: 0, faults: [{ code: 'depth', message: '', at: 0 }] };

/** True for a mapping with one entry. */
export const isPair = (piece: string): boolean => {
  const documents = faultlessDocuments(piece);
  return documents !== null && isOne(shapeIn(documents), 'map');
};

/** True for a mapping with one entry, or a list with one item. */
export const isOne = ({ kind, size, faults }: Shape, wanted: Shape['kind']): boolean =>
  faults.length === 0 && kind === wanted && size === 1;
