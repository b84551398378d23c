import { codeOptions, withOptions } from '../../server/src/core/resources/deployment/code-options.ts';
import { serveDefaults } from '../../server/src/core/resources/deployment/defaults.ts';
import type { DeploymentSettings } from '../../server/src/core/resources/deployment/settings.ts';
import { parseDocuments } from '../../server/src/core/yaml/parse-document.ts';
import { asMap, valueOf } from '../../server/src/core/yaml/tree.ts';
import type { MapNode } from '../../server/src/core/yaml/tree.ts';

/** Deployments as `@serve.deployment(...)` sets them, each written as a YAML mapping of its options. */
export const settingsFromCode = (written: readonly string[], release: string): readonly DeploymentSettings[] =>
  written.map((text) => {
    const map = asMap(parseDocuments(text)[0]?.root ?? undefined);
    if (map === undefined) throw new Error(`no mapping: ${text}`);
    return withOptions(serveDefaults('', 'python', { start: 0, end: 0 }), codeOptions(map), null, release);
  });

/** The scalar arguments that an application's `args` hold. */
export const argumentsOf = (app: MapNode): Readonly<Record<string, unknown>> => {
  const args = asMap(valueOf(app, 'args'));
  const scalars = [...(args?.entries.values() ?? [])].flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [[key, value.value] as const] : [],
  );
  return Object.fromEntries(scalars);
};
