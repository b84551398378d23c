import { llmClass } from './llm-classes.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { madeClass, packageModule } from '../state/made-class.ts';
import { placeOf } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

/** Deployments that Ray itself makes of a class, by path: the class's name (`ray/serve/gradio_integrations.py`, every release). */
const OWN: Readonly<Record<string, string | undefined>> = {
  'ray.serve.gradio_integrations.GradioServer': 'GradioIngress',
};

/** A deployment or class of Ray's own under its path; null for any other name. */
export const ownOfRay = (frame: Frame, path: string, range: TextRange): Value | null => {
  const name = own(OWN, path);
  if (name === undefined) return llmClass(path);
  const of = madeClass(name, packageModule(path));
  return {
    kind: 'deployment',
    of: { ...of, ingress: true },
    name,
    named: false,
    options: new Map(),
    place: placeOf(frame, range),
  };
};
