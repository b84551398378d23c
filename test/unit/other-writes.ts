import { refactoringsAt, writeBack } from '../../server/src/core/index.ts';
import type { Analysis, Edit } from '../../server/src/core/index.ts';

/** All that a refactoring at any key and the picture would write. */
export const otherWrites = (analysis: Analysis): readonly (readonly [string, readonly Edit[]])[] => {
  const offsets = [...analysis.text.matchAll(/"\w+"(?=\s*:)/g)].map(({ index }) => index + 1);
  const refactored = offsets
    .flatMap((offset) => refactoringsAt(analysis, offset))
    .flatMap(({ title, change }) => ('edits' in change ? [[title.en, change.edits] as const] : []));
  const drawn = analysis.configs.flatMap(({ applications }, config) =>
    applications.flatMap((app) =>
      app.deployments.flatMap(({ name }) => {
        const wish = { config, what: 'replicas', name: `${app.name}/${name}`, level: 'initial', value: 3 } as const;
        const edits = writeBack(analysis, wish);
        return edits === null ? [] : [[`${name} gets 3 replicas`, edits] as const];
      }),
    ),
  );
  return [...refactored, ...drawn];
};
