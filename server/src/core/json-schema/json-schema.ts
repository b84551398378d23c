import { say } from '../text/words.ts';
import type { Language } from '../text/words.ts';
import { pathsOf } from '../options/builder.ts';
import type { Builder } from '../options/builder.ts';
import { BUILDERS } from '../options/table/builders.ts';
import { hasModel, keysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { modelSchema, modelsAt, refTo } from './model-schema.ts';
import type { SchemaOptions } from './model-schema.ts';
import type { JsonSchema } from './value-schema.ts';

/**
 * A JSON Schema (draft-07) of the Serve config that a release takes. It never refuses what the release accepts; it
 * cannot see what depends on code or on other keys.
 */
export const jsonSchemaOf = (release: string, options: Partial<SchemaOptions> = {}): JsonSchema => {
  const full: SchemaOptions = { strict: options.strict ?? false, language: options.language ?? 'en' };
  const definitions = Object.fromEntries(
    modelsFrom(['ServeDeploySchema', ...buildersOn(release).map(({ args }) => args)], release)
      .filter((model) => model !== 'ServeDeploySchema')
      .sort()
      .map((model) => [model, definition(model, release, full)]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Ray Serve config, Ray ${release}`,
    description: describeWhole(release, full.language),
    ...modelSchema('ServeDeploySchema', release, full),
    definitions,
  };
};

const describeWhole = (release: string, language: Language): string =>
  say(
    {
      en: `What serve deploy takes on Ray ${release}, as that release itself showed it.`,
      vi: `Những gì serve deploy nhận trên Ray ${release}, theo chính bản đó cho thấy.`,
    },
    language,
  );

const buildersOn = (release: string) =>
  BUILDERS.filter(({ args }) => hasModel('LLMServingArgs', release) && hasModel(args, release));

const definition = (model: ModelName, release: string, options: SchemaOptions): JsonSchema => {
  const builders = model === 'ServeApplicationSchema' ? buildersOn(release) : [];
  return {
    ...modelSchema(model, release, options),
    ...(builders.length > 0 && { allOf: builders.map(argsOf) }),
  };
};

/** Where a builder of `ray.serve.llm` is named, `args` are its arguments. */
const argsOf = ({ name, args }: Builder): JsonSchema => ({
  if: { properties: { import_path: { enum: pathsOf(name) } }, required: ['import_path'] },
  then: { properties: { args: refTo(args) }, required: ['args'] },
});

/** Every model that can be reached from these. */
const modelsFrom = (roots: readonly ModelName[], release: string): readonly ModelName[] => {
  const found = new Set(roots);
  for (const model of found)
    for (const key of keysOf(model, release)) for (const next of modelsAt(model, key, release)) found.add(next);
  return [...found];
};
