import { at } from '../release.ts';
import generated from './generated/objects.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** A field of a config that only code makes: its annotation, and whether it must be given. */
export interface ObjectField {
  readonly annotation: string;
  readonly required: boolean;
}

const TABLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = generated;

/** The fields of a config of Ray Serve that no file holds, by name; null for any other class, and where the release lacks it. */
export const objectFields = (name: string, release: string): ReadonlyMap<string, ObjectField> | null => {
  const found = Object.hasOwn(TABLES, name)
    ? at(stepsOf<Readonly<Record<string, string>> | null>(TABLES[name] ?? []), release)
    : undefined;
  if (found == null) return null;
  return new Map(
    Object.entries(found).map(([field, text]) => [
      field,
      { annotation: text.replace(/!$/, ''), required: text.endsWith('!') },
    ]),
  );
};
