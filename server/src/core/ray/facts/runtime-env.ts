import { at } from '../release.ts';
import generated from './generated/runtime_env.json' with { type: 'json' };
import { nameSince, namesOn, stepsOf } from './steps-of.ts';

/** Keys that tools inside Ray and profilers use; never wrong. */
const OWN = /^(?:_|nsight$|rocprof-sys$)/;

/** Every key that `runtime_env` has on a release (`RuntimeEnv.known_fields`, `ray/runtime_env/runtime_env.py`). */
export const environmentKeys = (release: string): readonly string[] =>
  [...namesOn(generated.keys, release)].filter((key) => !OWN.test(key));

export const isEnvironmentKey = (key: string, release: string): boolean =>
  OWN.test(key) || namesOn(generated.keys, release).has(key);

/** The first release that knows the key; undefined where none does. */
export const environmentKeySince = (key: string): string | undefined =>
  OWN.test(key) ? undefined : nameSince(generated.keys, key);

/** What may stand beside `container` (`RuntimeEnv.__init__`). */
export const besideContainer = stepsOf<readonly string[]>(generated.beside_container);

/** What may stand beside `image_uri`; no step before there was one. */
export const besideImage = stepsOf<readonly string[]>(generated.beside_image);

/** Of pip, conda and uv only one may stand in an environment. */
export const installers = stepsOf<readonly string[]>(generated.installers);

type Endings = Readonly<Record<'working_dir' | 'py_modules', readonly string[]>>;
const endings = stepsOf<Endings>(generated.endings);

/** Endings of an address of code (`parse_and_validate_working_dir` and `…_py_modules`, `ray/_private/runtime_env/validation.py`). */
export const archiveEndings = (key: keyof Endings, release: string): readonly string[] =>
  at(endings, release)?.[key] ?? [];
