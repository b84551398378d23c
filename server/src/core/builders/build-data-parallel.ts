import { asMap, valueOf } from '../yaml/tree.ts';
import { frontOf } from './build-front.ts';
import { rankAssigner, rankServer } from './data-parallel.ts';
import type { Build } from './order.ts';

/** `build_dp_openai_app`: the ranks of one model, and what stands before them. */
export const buildDataParallel: Build = (order) => {
  const { args, release, environment } = order;
  const model = asMap(valueOf(args.map, 'llm_config'));
  if (model === undefined) return null;
  return [
    ...rankAssigner(model, release),
    rankServer(model, release, environment, 'DPServer:'),
    frontOf([model], order),
  ];
};
