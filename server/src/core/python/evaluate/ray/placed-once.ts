import { lastBefore } from '../../../ray/facts/covered.ts';
import { ownServer } from '../../../ray/facts/llm-code.ts';
import { minorOf } from '../../../ray/facts/steps-of.ts';
import { at } from '../../../ray/release.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { itemsOf } from '../language/expressions.ts';
import { placeOf, Raised } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, setItem, text } from '../state/values.ts';
import type { Dict, Record, Value } from '../state/values.ts';
import { isLlmConfig } from './llm-config.ts';

/**
 * Up to 2.49 a builder writes where a model runs into the model's own `deployment_config`, and refuses a model in which
 * that stands already (`_set_deployment_placement_options`, `server_models.py`): each model can be built once.
 */
export const placeOnce = (frame: Frame, model: Record, range: TextRange): void => {
  const { release, placed } = frame.run;
  if (at(ownServer, release) == null) return;
  const config = configOf(model);
  if (config === null) return;
  if (placed.has(config)) {
    const last = minorOf(lastBefore(ownServer, (own) => own === null));
    throw new Raised(
      {
        en: `Ray up to ${last} refuses to build one LLMConfig twice, as it writes placement_group_bundles into it the first time`,
        vi: `Ray tới ${last} không dựng một LLMConfig hai lần, vì lần đầu đã ghi placement_group_bundles vào đó`,
      },
      placeOf(frame, range),
    );
  }
  placed.add(config);
};

const configOf = ({ fields }: Record): Dict | null => {
  const held = getItem(fields, 'deployment_config');
  if (held !== undefined) return held.kind === 'dict' ? held : null;
  const made = dict();
  setItem(fields, text('deployment_config'), made);
  return made;
};

/** The same of every model that stands as an object in what a builder of an application is given. */
export const placeAllOnce = (frame: Frame, given: Value, range: TextRange): void => {
  const fields = given.kind === 'record' ? given.fields : given.kind === 'dict' ? given : null;
  for (const { value } of fields?.entries.values() ?? [])
    for (const one of value.kind === 'sequence' ? (itemsOf(value) ?? []) : [value])
      if (isLlmConfig(one)) placeOnce(frame, one, range);
};
