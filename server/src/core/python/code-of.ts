import type { CodeOf } from '../resources/application-demand.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { Sources } from './evaluate/run.ts';
import { readApplication } from './read-application.ts';

/** Reads the code behind applications from these sources; null for a path whose module is not there. */
export const codeFrom =
  (sources: Sources): CodeOf =>
  ({ importPath, app, release, environment }) => {
    const reading = readApplication(importPath, asMap(valueOf(app, 'args')), { release, environment, sources });
    return reading.files.size === 0 ? null : reading;
  };
