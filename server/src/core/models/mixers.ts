import { textAt } from './config.ts';
import type { Config } from './config.ts';
import type { State, Weight } from './shape.ts';
import { bias, matrix, norm, plain } from './weights.ts';

/** What stands in a layer in the place of attention, or beside it. */
export interface Mixer {
  readonly weights: readonly Weight[];
  readonly state: State;
}

/** The type of a running state where a config names one. */
export const stateType = (config: Config): { readonly type?: string } => {
  const type = textAt(config, 'mamba_ssm_cache_dtype') ?? textAt(config, 'mamba_ssm_dtype');
  return type === undefined ? {} : { type };
};

/** Sizes of a mixer of Mamba 1 (`MambaMixer`). */
interface First {
  readonly hidden: number;
  readonly inner: number;
  readonly state: number;
  readonly kernel: number;
  readonly rank: number;
  readonly convolutionBias: boolean;
  readonly bias: boolean;
  /** Norms over what the state takes in, as Jamba has them. */
  readonly normed: boolean;
}

export const mamba = ({ hidden, inner, state, kernel, rank, normed, ...has }: First): Mixer => ({
  weights: [
    matrix(hidden, 2 * inner),
    ...bias(2 * inner, has.bias),
    plain(inner * kernel, 'tensor'),
    ...bias(inner, has.convolutionBias),
    matrix(inner, rank + 2 * state),
    matrix(rank, inner),
    { ...plain(inner * state, 'tensor'), full: true },
    plain(2 * inner, 'tensor'),
    ...(normed ? [norm(rank + 2 * state)] : []),
    matrix(inner, hidden),
    ...bias(hidden, has.bias, 'none'),
  ],
  state: { convolution: inner * (kernel - 1), recurrent: inner * state },
});

/** Sizes of a mixer of Mamba 2 (`Mamba2Mixer`). */
interface Second {
  readonly hidden: number;
  readonly inner: number;
  readonly heads: number;
  readonly groups: number;
  readonly state: number;
  readonly kernel: number;
  readonly convolutionBias: boolean;
  readonly inBias: boolean;
  readonly outBias: boolean;
  readonly normed: boolean;
}

export const mamba2 = ({ hidden, inner, heads, groups, state, kernel, ...has }: Second): Mixer => {
  const convolved = inner + 2 * groups * state;
  const taken = inner + convolved + heads;
  return {
    weights: [
      matrix(hidden, taken),
      ...bias(taken, has.inBias),
      plain(convolved * kernel, 'tensor'),
      ...bias(convolved, has.convolutionBias),
      { ...plain(heads, 'tensor'), full: true },
      plain(2 * heads, 'tensor'),
      ...(has.normed ? [plain(inner, 'tensor')] : []),
      matrix(inner, hidden),
      ...bias(hidden, has.outBias, 'none'),
    ],
    state: { convolution: convolved * (kernel - 1), recurrent: inner * state },
  };
};

/** Sizes of linear attention with a gated delta rule (`Qwen3NextGatedDeltaNet`). */
interface Delta {
  readonly hidden: number;
  readonly keyHeads: number;
  readonly keySize: number;
  readonly valueHeads: number;
  readonly valueSize: number;
  readonly kernel: number;
}

export const gatedDelta = ({ hidden, keyHeads, keySize, valueHeads, valueSize, kernel }: Delta): Mixer => {
  const [keys, values] = [keyHeads * keySize, valueHeads * valueSize];
  const convolved = 2 * keys + values;
  return {
    weights: [
      matrix(hidden, convolved + values),
      matrix(hidden, 2 * valueHeads),
      plain(convolved * kernel, 'tensor'),
      plain(2 * valueHeads, 'tensor'),
      norm(valueSize),
      matrix(values, hidden),
    ],
    state: { convolution: convolved * (kernel - 1), recurrent: valueHeads * keySize * valueSize },
  };
};
