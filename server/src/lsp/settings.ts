import * as z from 'zod/mini';

/** The editor's settings `rayServeLens.*` for one resource; null means unset. */
export interface Settings {
  readonly rayVersion: string | null;
  readonly cluster: string | null;
}

export const UNSET: Settings = { rayVersion: null, cluster: null };

const schema = z.object({
  rayVersion: z.catch(z.nullable(z.optional(z.string())), null),
  cluster: z.catch(z.nullable(z.optional(z.string())), null),
});

/** Whatever the editor sent, with every value that is not of its kind read as unset. */
export const readSettings = (value: unknown): Settings => {
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) return UNSET;
  return { rayVersion: written(parsed.data.rayVersion), cluster: written(parsed.data.cluster) };
};

/** An empty field of the settings page means unset. */
const written = (value: string | null | undefined): string | null => (value?.trim() ? value : null);
