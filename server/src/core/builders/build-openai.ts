import { emptyModelListTaken } from '../ray/facts/llm.ts';
import { isOwnServer } from '../options/own-server.ts';
import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { frontOf } from './build-front.ts';
import { modelServer } from './model-server.ts';
import type { Build } from './order.ts';

/** `build_openai_app`: a server for each model, and what stands before them. */
export const buildOpenAi: Build = (order) => {
  const { args, release, environment } = order;
  const models = asList(valueOf(args.map, 'llm_configs'))?.items;
  if (models === undefined || (models.length === 0 && !emptyModelListTaken(release))) return null;
  if (models.some((model) => asMap(model) === undefined || isServedByOther(model, release))) return null;
  const servers = models.map((model) => modelServer(model, release, environment));
  return [...servers, frontOf(models, order)];
};

/** True for a class of `ray.serve.llm` that is no server: what it is called is not what its path says. */
const isServedByOther = (model: Tree, release: string): boolean => {
  const written = valueOf(model, 'server_cls');
  return (
    written !== undefined && /^ray\.serve\.llm[.:]/.test(stringOf(written) ?? '') && !isOwnServer(written, release)
  );
};
