import type { LineRange, Scene, WhatIf } from '../../../server/src/core/index.ts';
import { isCount, isRange, isRecord } from '../look/checks.ts';

/** What the page asks to see. */
export interface Asked {
  readonly config: number;
  readonly level: 'initial' | 'max';
  readonly outcome: number;
  readonly way: number;
  readonly whatIf: WhatIf;
}

/** Nothing is supposed to be otherwise than the file says. */
export const NOTHING: WhatIf = { replicas: {}, nodes: {}, load: {} };

/** What is asked before anybody chose. */
export const FIRST: Asked = { config: 0, level: 'initial', outcome: 0, way: 0, whatIf: NOTHING };

/** A number that the page wants in the file. */
export interface Written {
  readonly what: keyof WhatIf;
  readonly name: string;
  readonly value: number;
}

/** From the page to the editor. */
export type FromPage =
  /** It was opened for the first time. */
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly asked: Asked }
  | { readonly type: 'open'; readonly range: LineRange }
  | ({ readonly type: 'write' } & Written);

/** A scene as it travels: places are lines. */
export type PlacedScene = Omit<Scene, 'deployments'> & {
  readonly deployments: readonly (Omit<Scene['deployments'][number], 'range'> & { readonly range: LineRange })[];
};

/** The scene of one config, and which of how many that is. */
export interface Picture {
  readonly config: number;
  readonly configs: number;
  readonly scene: PlacedScene;
}

/** From the editor to the page. */
export type ToPage =
  | ({ readonly type: 'scene'; readonly uri: string } & Picture)
  | { readonly type: 'nothing' }
  /** The number was written: it is no longer a what-if. */
  | ({ readonly type: 'written' } & Pick<Written, 'what' | 'name'>)
  /** Lines on which the cursor of the editor stands. */
  | { readonly type: 'cursor'; readonly line: number };

const isNumbers = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isCount);

export const isAsked = (value: unknown): value is Asked =>
  isRecord(value) &&
  isCount(value.config) &&
  (value.level === 'initial' || value.level === 'max') &&
  isCount(value.outcome) &&
  isCount(value.way) &&
  isRecord(value.whatIf) &&
  [value.whatIf.replicas, value.whatIf.nodes, value.whatIf.load].every(isNumbers);

/** Null for what no page of ours sends. */
export const readFromPage = (message: unknown): FromPage | null => {
  if (!isRecord(message)) return null;
  const { type, asked, range, what, name, value } = message;
  if (type === 'ready') return { type };
  if (type === 'ask' && isAsked(asked)) return { type, asked };
  if (type === 'open' && isRange(range)) return { type, range };
  const isWhat = what === 'replicas' || what === 'nodes' || what === 'load';
  return type === 'write' && isWhat && typeof name === 'string' && isCount(value) ? { type, what, name, value } : null;
};
