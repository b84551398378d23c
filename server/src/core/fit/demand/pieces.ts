import type { LabelSelector } from '../../options/read/labels.ts';
import type { Resources } from '../../ray/amounts.ts';
import { counted } from './counted.ts';
import type { Piece } from './problem.ts';

/** Makes pieces of which equal ones are one object, over the resource names met so far. */
export interface Pieces {
  readonly names: string[];
  readonly of: (request: Resources, selectors?: readonly LabelSelector[]) => Piece;
  readonly sum: (pieces: readonly Piece[]) => Piece;
}

export const createPieces = (): Pieces => {
  const names: string[] = [];
  const known = new Map<string, Piece>();
  const indexOf = (name: string): number => {
    const index = names.indexOf(name);
    return index < 0 ? names.push(name) - 1 : index;
  };
  const make = (gpu: number, amounts: Piece['amounts'], selectors: readonly LabelSelector[]): Piece => {
    const key = `${gpu}|${amounts.join(';')}|${selectors.length === 0 ? '' : JSON.stringify(selectors)}`;
    const piece = known.get(key) ?? { id: known.size, gpu, amounts, selectors };
    known.set(key, piece);
    return piece;
  };
  const of: Pieces['of'] = (request, selectors = []) => {
    const amounts = [...request]
      .filter(([name, units]) => name !== 'GPU' && counted(units) > 0)
      .map(([name, units]) => [indexOf(name), counted(units)] as const);
    return make(counted(request.get('GPU') ?? 0n), sorted(amounts), selectors);
  };
  const sum: Pieces['sum'] = (pieces) => {
    const [first] = pieces;
    if (pieces.length === 1 && first !== undefined) return first;
    const total = new Map<number, number>();
    for (const { amounts } of pieces)
      for (const [name, units] of amounts) total.set(name, (total.get(name) ?? 0) + units);
    const gpu = pieces.reduce((all, piece) => all + piece.gpu, 0);
    return make(gpu, sorted([...total]), conjunction(pieces));
  };
  return { names, of, sum };
};

const sorted = (amounts: Piece['amounts']): Piece['amounts'] => [...amounts].sort(([a], [b]) => a - b);

/** Bundles have one selector each: all of them must hold on the one node. */
const conjunction = (pieces: readonly Piece[]): readonly LabelSelector[] => {
  const rules = [...new Set(pieces.flatMap(({ selectors }) => selectors[0] ?? []))];
  return rules.length === 0 ? [] : [rules];
};
