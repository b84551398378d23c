import type { EngineArguments } from '../memory/budget.ts';
import type { ModelShape } from '../models/shape.ts';

/** How a model is spread over cards. */
export interface Layout {
  readonly tensor: number;
  readonly pipeline: number;
}

export const cardsOf = ({ tensor, pipeline }: Layout): number => tensor * pipeline;

/** Cards over which one copy of a model may be spread. */
export interface Spread {
  /** All of them, the most on one node, and the fewest: as many as the file names already. */
  readonly most: number;
  readonly onNode: number;
  readonly least: number;
}

/**
 * The layouts that vLLM takes for a model on so many cards, those with the fewest cards first: tensor parallelism divides the
 * attention heads (`verify_with_parallel_config` in vLLM's `config/model.py`) and the key-value heads or is a multiple of them
 * (`QKVParallelLinear`), and stands on one node; each stage of a pipeline has a layer.
 */
export const layoutsFor = (shape: ModelShape, present: Layout, { most, onNode, least }: Spread): readonly Layout[] => {
  const layers = shape.layers.reduce((sum, { count }) => sum + count, 0);
  const tensors = upTo(Math.min(most, onNode)).filter((tensor) => tensor === present.tensor || divides(shape, tensor));
  const found = tensors.flatMap((tensor) =>
    upTo(Math.floor(most / tensor))
      .filter((pipeline) => pipeline <= layers && tensor * pipeline >= least)
      .map((pipeline): Layout => ({ tensor, pipeline })),
  );
  const isPresent = ({ tensor, pipeline }: Layout): boolean =>
    tensor === present.tensor && pipeline === present.pipeline;
  return [present, ...found.filter((one) => !isPresent(one))].sort((a, b) => cardsOf(a) - cardsOf(b));
};

/** The most cards that one copy of a model is spread over here; more need a plan of their own. */
const MOST = 16;

const upTo = (most: number): readonly number[] => Array.from({ length: Math.min(most, MOST) }, (_, i) => i + 1);

const divides = ({ heads, layers }: ModelShape, tensor: number): boolean =>
  heads !== undefined &&
  heads % tensor === 0 &&
  layers.every(({ attention }) => {
    if (!('kvHeads' in attention)) return true;
    const { kvHeads } = attention;
    return kvHeads % tensor === 0 || tensor % kvHeads === 0;
  });

/** The layout that the arguments of an engine say. */
export const layoutOf = ({ tensorParallel, pipelineParallel }: EngineArguments): Layout => ({
  tensor: tensorParallel,
  pipeline: pipelineParallel,
});

/** An engine spread so, with shorter requests if a length is given. */
export const withLayout = (
  engine: EngineArguments,
  { tensor, pipeline }: Layout,
  shorter: number | undefined,
): EngineArguments => ({
  ...engine,
  tensorParallel: tensor,
  pipelineParallel: pipeline,
  expertParallel: (engine.expertParallel / engine.tensorParallel) * tensor,
  maxLength: shorter ?? engine.maxLength,
});
