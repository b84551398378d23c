import { homeOf } from '../sources/code-home.ts';
import type { CodeHome } from '../sources/code-home.ts';
import { expandedSize } from '../yaml/expanded-size.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Sources } from './evaluate/state/run.ts';
import { readApplication } from './read-application.ts';
import type { Environment } from '../ray/environment.ts';
import type { CodeReading } from './read-application.ts';

/** Whose code is asked for: the application, the release, and the variables that its build task sees. */
export interface CodeQuestion {
  readonly importPath: string;
  readonly app: MapNode;
  readonly release: string;
  readonly environment: Environment;
}

/** What an application's code sets up, where somebody can read it; null where nobody can. */
export type CodeOf = (question: CodeQuestion) => CodeReading | null;

/** Larger arguments (aliases of aliases, as a rule) are not followed through the code. */
const ARGUMENT_LIMIT = 20_000;

/** Reads the code behind applications from these sources; null for a path whose module is not there. */
export const codeFrom = (sources: Sources | ((home: CodeHome) => Sources)): CodeOf => {
  const sourcesOf = typeof sources === 'function' ? sources : () => sources;
  return ({ importPath, app, release, environment }) => {
    const home = homeOf(app);
    const args = asMap(valueOf(app, 'args'));
    if (args !== undefined && expandedSize(args) > ARGUMENT_LIMIT) return null;
    const reading = readApplication(importPath, args, { release, environment, sources: sourcesOf(home) });
    if (reading.files.size === 0) return null;
    return { ...reading, assumed: home.remote, ...(home.remote && reading.kind === 'read' && { certain: false }) };
  };
};
