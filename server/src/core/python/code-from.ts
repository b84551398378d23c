import { homeOf } from '../sources/code-home.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import { missingCode, notFound, sourcesFor } from './code-of.ts';
import type { CodeOf, CodeQuestion, SourcesOf } from './code-of.ts';
import type { Sources } from './evaluate/state/sources.ts';
import { readApplication } from './read-application.ts';
import type { Worlds } from './worlds.ts';

const worldsFor = ({ release, environment, unsure = new Set(), app, worlds }: CodeQuestion): Worlds => {
  const key = JSON.stringify([release, [...environment], [...unsure], homeOf(app)]);
  const found = worlds?.get(key) ?? new Map<string, never>();
  worlds?.set(key, found);
  return found;
};

/** Reads the code behind applications from these sources, which may know more of the module of an import path. */
export const codeFrom = (given: Sources | SourcesOf): CodeOf => {
  const sourcesOf = typeof given === 'function' ? given : () => given;
  return (question) => {
    const { importPath, app, release, environment, unsure = new Set() } = question;
    const sources = sourcesFor(question, sourcesOf);
    const missing = missingCode(question, sources);
    if (missing !== null) return missing;
    const home = homeOf(app);
    const reading = readApplication(importPath, asMap(valueOf(app, 'args')), {
      release,
      environment,
      unsure,
      installed: new Set(home.installed),
      sources,
      worlds: worldsFor(question),
    });
    if (reading.files.size === 0 && reading.kind !== 'refused') return notFound(importPath, sources);
    return { ...reading, assumed: home.remote };
  };
};
