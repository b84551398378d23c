import { bodyName, inOrder, named } from './graph.ts';
import type { Node } from './graph.ts';
import { instantiate } from './evaluate/language/classes.ts';
import type { StartedEngine } from './evaluate/ray/engines.ts';
import { Stopped } from './evaluate/state/run.ts';
import type { Frame, Run } from './evaluate/state/run.ts';
import { numberIn, stringIn } from './evaluate/state/values.ts';
import type { Application, CodePlace } from './evaluate/state/values.ts';

/** An engine of vLLM that the class of a deployment starts when it is made. */
export interface CodeEngine {
  /** The name of the deployment. */
  readonly deployment: string;
  /** The call that starts it. */
  readonly place: CodePlace;
  /** `gpu_memory_utilization`; null: left to vLLM; undefined: not known. */
  readonly share: number | null | undefined;
}

/** True for texts in which such an engine may be found; `without`: those in which there is none, to which others are added. */
export const mayStartEngines = (texts: Iterable<string>, without: Set<string>): boolean => {
  for (const text of texts) {
    if (without.has(text)) continue;
    if (text.includes('vllm') && /\bvllm\b/.test(text) && /EngineArgs|\bLLM\s*\(/.test(text)) return true;
    without.add(text);
  }
  return false;
};

/**
 * The engines that the deployments of an application start, one at most for each: each class is made as its replica makes it,
 * in a run that is for nothing else. What hangs on a condition that nothing decides, or runs on several GPUs, is left out.
 */
export const enginesBelow = (root: Node, frame: Frame): readonly CodeEngine[] => {
  const nodes = inOrder(root).filter((node) => node.kind === 'application');
  return named(nodes, frame.run.release).flatMap(({ name, node }) => {
    const [started, ...others] = startedBy(node, frame);
    if (started === undefined || others.length > 0 || movesCards(frame.run) || !isAlone(started)) return [];
    return [{ deployment: name, place: started.place, share: shareOf(started) }];
  });
};

const startedBy = (
  { deployment: { of }, args, named: byName, place }: Application,
  frame: Frame,
): readonly StartedEngine[] => {
  const { engines, choices } = frame.run;
  if (of.kind !== 'class' || engines === null) return [];
  const [before, open] = [engines.length, choices.open.size];
  try {
    const inside = { ...frame, module: of.module };
    instantiate(inside, of, { positional: args, named: byName, unsure: null }, place.range, bodyName(of) ?? '');
  } catch (error) {
    if (!(error instanceof Stopped)) return [];
  }
  return choices.open.size > open ? [] : engines.slice(before);
};

/** True where code may choose the card itself. */
const movesCards = ({ changed }: Run): boolean => ['CUDA_VISIBLE_DEVICES', '*'].some((name) => changed.has(name));

/** True for one that surely runs in its replica, on the card that Ray gave that. */
const isAlone = ({ args }: StartedEngine): boolean => {
  if (args === null) return true;
  const backend = args.get('distributed_executor_backend');
  const isOwn = backend === undefined || ['mp', 'uni'].includes(stringIn(backend) ?? '');
  return (
    isOwn &&
    SIZES.every((name) => !args.has(name) || numberIn(args.get(name)) === 1) &&
    !OTHER.some((name) => args.has(name))
  );
};

/** Arguments by which it holds something else than its share, or runs elsewhere. */
const OTHER: readonly string[] = ['kv_cache_memory_bytes', 'num_gpu_blocks_override', 'device'];

const SIZES: readonly string[] = ['tensor_parallel_size', 'pipeline_parallel_size', 'data_parallel_size'];

const shareOf = ({ args }: StartedEngine): number | null | undefined => {
  if (args === null) return undefined;
  return args.has('gpu_memory_utilization') ? numberIn(args.get('gpu_memory_utilization')) : null;
};
