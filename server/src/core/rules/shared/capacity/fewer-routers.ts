import { routerCountKey } from '../../../ray/facts/llm.ts';
import { at } from '../../../ray/release.ts';
import { isLlmApplication, modelsOf } from '../../../builders/llm-application.ts';
import type { Edit } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asMap, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';

/** The edit that gives one application a single router in the way this release understands; null if it knows none. */
export const oneRouter = (text: string, app: MapNode, release: string): Edit | null => {
  const key = at(routerCountKey, release) ?? null;
  if (key === null || !isLlmApplication(app)) return null;
  const models = modelsOf(app).map(asMap);
  const holder = models.find((model) => valueOf(model, 'experimental_configs', key) !== undefined) ?? models[0];
  if (holder === undefined) return null;
  const configs = asMap(valueOf(holder, 'experimental_configs'));
  return configs === undefined
    ? setKey(text, holder, 'experimental_configs', `{ ${key}: 1 }`)
    : setKey(text, configs, key, '1');
};
