import type { AnalyzeOptions } from '../analysis/options.ts';
import { codeFrom } from '../python/code-from.ts';
import { parsePython } from '../python/syntax/parse.ts';
import type { RuleExample } from '../rules/page.ts';

/** The world in which an example of a page stands. */
export const exampleOptions = ({ ray, cluster, environment, python }: RuleExample): AnalyzeOptions => ({
  rayVersionOption: ray,
  ...(environment !== undefined && { environment }),
  ...(cluster !== undefined && { clusterOption: cluster }),
  ...(python !== undefined && {
    codeOf: codeFrom({
      module: (name) => (name === 'app' ? { path: 'app.py', text: python } : null),
      parse: parsePython,
    }),
  }),
});
