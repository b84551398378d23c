import type { Family } from './families/family.ts';
import { LLAMA } from './families/llama.ts';

const FAMILIES: readonly Family[] = [...LLAMA];

const BY_NAME: ReadonlyMap<string, Family> = new Map(
  FAMILIES.flatMap((family) => family.names.map((name) => [name, family] as const)),
);

export const familyOf = (architecture: string): Family | undefined => BY_NAME.get(architecture);
