/** What is done to a running cluster, one thing after the other; after each deploy what we said is held against what came. */
export type Step =
  | { readonly deploy: string; readonly differs?: readonly string[]; readonly stays?: readonly string[] }
  | { readonly run: { readonly importPath: string; readonly name: string } }
  | { readonly hold: Guests }
  | { readonly drop: true }
  | { readonly add: string }
  | { readonly kill: number }
  | { readonly call: { readonly application: string; readonly count: number } };

/** Actors, tasks or placement groups that are not Serve’s (`oracle/live/guests.py`). */
export interface Guests {
  readonly kind: 'actor' | 'task' | 'group';
  readonly count?: number;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly bundles?: readonly Readonly<Record<string, number>>[];
  readonly strategy?: string;
}

export interface Situation {
  readonly name: string;
  /** Those that are asked; a release that refuses the file has no say in it. */
  readonly releases: readonly string[];
  readonly steps: readonly Step[];
}

/** What was found of one thing that we said. */
export interface Finding {
  readonly about: 'numbers' | 'room' | 'update' | 'drift' | 'sums' | 'reasons' | 'verdict';
  readonly is: 'equal' | 'unknown' | 'wrong';
  readonly detail: string;
}
