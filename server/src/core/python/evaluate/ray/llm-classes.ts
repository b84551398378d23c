import { hasMethod } from '../../../ray/facts/llm-code.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { placeOf, Raised } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { madeClass, packageModule } from '../state/made-class.ts';
import type { Class, Value } from '../state/values.ts';

const HOME = 'ray.serve.llm.';

/** Ray's own classes whose deployments code makes by hand. */
const CLASSES: ReadonlySet<string> = new Set(['LLMServer', 'LLMRouter', 'OpenAiIngress']);

/** A class of `ray.serve.llm` under its path; null for any other name. */
export const llmClass = (path: string): Class | null => {
  const name = path.startsWith(HOME) ? path.slice(HOME.length) : '';
  return CLASSES.has(name) ? madeClass(name, packageModule(path)) : null;
};

/** The class of Ray's that a class is, or is made of; null for any other. */
export const llmClassOf = (of: Class): string | null => {
  if (of.module.path === '' && of.module.name === `${HOME}${of.name}`) return of.name;
  for (const base of of.bases) {
    const found = llmClassOf(base);
    if (found !== null) return found;
  }
  return null;
};

/** Methods of those classes that tell how they are deployed. */
const METHODS: ReadonlySet<string> = new Set(['as_deployment', 'get_deployment_options']);

/** `LLMServer.as_deployment` and its like, which the release may not have; undefined for any other name. */
export const llmClassAttribute = (frame: Frame, self: Class, name: string, range: TextRange): Value | undefined => {
  const of = METHODS.has(name) ? llmClassOf(self) : null;
  if (of === null) return undefined;
  const { release } = frame.run;
  if (hasMethod(of, name, release) === true) return { kind: 'method', self, name, func: null };
  throw new Raised(
    { en: `Ray ${release} has no ${of}.${name}`, vi: `Ray ${release} không có ${of}.${name}` },
    placeOf(frame, range),
  );
};
