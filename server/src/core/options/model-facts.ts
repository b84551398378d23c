import models from '../ray/facts/generated/models.json' with { type: 'json' };
import { at, compareReleases } from '../ray/release.ts';
import type { Steps } from '../ray/release.ts';
import { stepsOf } from '../ray/facts/steps-of.ts';

/** A field of a Ray config model as the release itself showed it; `docs/ray-facts.md` explains the letters. */
export interface FieldFact {
  /** Letters of the kinds of values it took; absent where the model could not be tried. */
  readonly accepts?: string;
  /** What a number or text is turned into. */
  readonly kind?: 'int' | 'float' | 'str';
  readonly default?: unknown;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Bounds that are themselves not taken. */
  readonly over?: number;
  readonly under?: number;
  readonly choices?: readonly (string | number)[];
  /** True where the case of a choice does not count. */
  readonly caseless?: boolean;
  /** The model that a mapping here, or each item of a list here, is read as. */
  readonly model?: string;
  /** True where the models stand in a list. */
  readonly list?: boolean;
}

/** A model's name, as Ray's class is called. */
export type ModelName = keyof typeof models;

/** What a release does with a key that a model does not know. */
export type UnknownKeys = 'ignored' | 'refused' | 'kept';

export const isModelName = (name: string | undefined): name is ModelName =>
  name !== undefined && Object.hasOwn(models, name);

/** True where the release has the model. */
export const hasModel = (model: ModelName, release: string): boolean =>
  typeof at(stepsOf<string | null>(models[model].source), release) === 'string';

/** What the release does with unknown keys of a model; undefined where that is not known. */
export const unknownKeysOf = (model: ModelName, release: string): UnknownKeys | undefined =>
  at(stepsOf<UnknownKeys | null>(models[model].unknown), release) ?? undefined;

type FieldSteps = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const fieldsOf = (model: ModelName): FieldSteps => models[model].fields;

/** The same to ask for by key, as every key of a file does many times. */
const FIELDS: ReadonlyMap<string, ReadonlyMap<string, Steps<FieldFact | null>>> = new Map(
  Object.entries(models).map(([model, { fields }]: readonly [string, { readonly fields: FieldSteps }]) => [
    model,
    new Map(Object.entries(fields).map(([key, steps]) => [key, stepsOf<FieldFact | null>(steps)])),
  ]),
);

/** What a release knows of each model by key, read off the steps when its first key is asked for: every key of a file asks. */
const factsOf = (release: string): Facts => {
  const known = byRelease.get(release);
  if (known !== undefined) return known;
  const facts = new Map(
    [...FIELDS].map(([model, fields]) => [
      model,
      new Map([...fields].flatMap(([key, steps]) => [[key, at(steps, release)] as const].filter(isKnown))),
    ]),
  );
  // Whoever types a release asks for many that are none.
  if (byRelease.size === KEPT) byRelease.clear();
  byRelease.set(release, facts);
  return facts;
};

type Facts = ReadonlyMap<string, ReadonlyMap<string, FieldFact>>;

const KEPT = 64;

const byRelease = new Map<string, Facts>();

const isKnown = (entry: readonly [string, FieldFact | null | undefined]): entry is readonly [string, FieldFact] =>
  entry[1] != null;

/** The fact of one key; undefined where the release's model does not know the key. */
export const fieldFact = (model: ModelName, key: string, release: string): FieldFact | undefined =>
  factsOf(release).get(model)?.get(key);

/** By model, the keys that any release wants. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map(
  [...FIELDS].map(([model, fields]) => [
    model,
    [...fields].flatMap(([key, steps]) => (steps.some(([, fact]) => fact?.required === true) ? [key] : [])),
  ]),
);

/** Every key that a release's model does not do without. */
export const requiredKeysOf = (model: ModelName, release: string): readonly string[] =>
  (REQUIRED.get(model) ?? []).filter((key) => fieldFact(model, key, release)?.required === true);

/** Every key that a release's model knows. */
export const keysOf = (model: ModelName, release: string): readonly string[] =>
  Object.keys(fieldsOf(model)).filter((key) => fieldFact(model, key, release) !== undefined);

/** The spans [since, until) in which any release knows the key, oldest first; until null: still known. */
export const spansOf = (model: ModelName, key: string): readonly (readonly [since: string, until: string | null])[] => {
  const steps = Object.hasOwn(fieldsOf(model), key) ? stepsOf<FieldFact | null>(fieldsOf(model)[key] ?? []) : [];
  const spans: [string, string | null][] = [];
  for (const [since, fact] of steps) {
    const last = spans.at(-1);
    if (fact === null) {
      if (last) last[1] = since;
    } else if (last?.[1] !== null) spans.push([since, null]);
  }
  return spans.sort(([a], [b]) => compareReleases(a, b));
};
