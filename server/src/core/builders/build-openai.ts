import { emptyModelListTaken } from '../ray/facts/llm.ts';
import { asList, asMap, valueOf } from '../yaml/tree.ts';
import { frontOf } from './build-front.ts';
import { modelServer } from './model-server.ts';
import type { Build } from './order.ts';

/** `build_openai_app`: a server for each model, and what stands before them. */
export const buildOpenAi: Build = (order) => {
  const { args, release, environment } = order;
  const models = asList(valueOf(args.map, 'llm_configs'))?.items;
  if (models === undefined || (models.length === 0 && !emptyModelListTaken(release))) return null;
  if (models.some((model) => asMap(model) === undefined)) return null;
  const servers = models.map((model) => modelServer(model, release, environment));
  return [...servers, frontOf(models, order)];
};
