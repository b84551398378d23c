import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import { atRunTime } from '../state/reasons.ts';
import { assume, quiet } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Class, Value } from '../state/values.ts';

/** Classes of `logging` that code derives from; made without arguments, none of them fails. */
const OF_LOGGING = new Set(['logging.Handler', 'logging.Filter', 'logging.Formatter', 'logging.StreamHandler']);

const SETTINGS = 'pydantic_settings.BaseSettings';

/** What takes part in making an object. */
const MAKING =
  /^(?:__(?:new|init|init_subclass|setattr|getattribute|post_init)__|model_post_init|settings_customise_sources)$/;

/**
 * An object of a class that stands on one of a package alone, made without arguments, of which nothing is known but that it
 * and its fields are there. Settings of pydantic are read from the environment, and that they can be is taken for granted.
 * Null for any other class.
 */
export const makeOuter = (frame: Frame, of: Class, args: Args, range: TextRange): Value | null => {
  const [outer, ...others] = outerOf(of);
  if (outer === undefined || others.length > 0 || args.unsure !== null) return null;
  if (args.positional.length + args.named.size > 0 || makesItself(of)) return null;
  if (OF_LOGGING.has(outer)) return quiet(frame, range, atRunTime(`${of.name}()`));
  if (outer !== SETTINGS) return null;
  assume(frame, `settings ${of.name}`, range, {
    en: `${of.name} finds the settings that it reads from the environment where Ray builds the application`,
    vi: `${of.name} tìm thấy các thiết lập mà nó đọc từ môi trường ở nơi Ray dựng application`,
  });
  const fields = new Map(fieldsOf(of).map((name) => [name, quiet(frame, range, atRunTime(`${of.name}().${name}`))]));
  return { kind: 'instance', of, fields, spoiled: null };
};

const fieldsOf = (of: Class): readonly string[] => [
  ...of.bases.flatMap(fieldsOf),
  ...of.def.body.flatMap((stmt) => {
    const target = stmt.kind === 'assign' && stmt.annotation !== null ? stmt.targets[0] : undefined;
    return target?.kind === 'name' ? [target.name] : [];
  }),
];

const outerOf = (of: Class): readonly string[] => [...(of.outer ?? []), ...of.bases.flatMap(outerOf)];

const makesItself = (of: Class): boolean =>
  [...of.vars.keys()].some((name) => MAKING.test(name)) ||
  of.def.decorators.length > 0 ||
  of.def.bases.some(({ name }) => name !== null) ||
  of.bases.some(makesItself);
