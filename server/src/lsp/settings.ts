import * as z from 'zod/mini';
import type { Severities } from '../core/index.ts';

/** The editor's settings `rayServeLens.*` for one resource; null means unset. */
export interface Settings {
  readonly rayVersion: string | null;
  readonly cluster: string | null;
  /** Severity by rule; what is none is left out. */
  readonly rules: Severities;
  /** Whether demand is shown over applications. */
  readonly lenses: boolean;
}

export const UNSET: Settings = { rayVersion: null, cluster: null, rules: {}, lenses: true };

const schema = z.object({
  rayVersion: z.catch(z.nullable(z.optional(z.string())), null),
  cluster: z.catch(z.nullable(z.optional(z.string())), null),
  rules: z.catch(z.record(z.string(), z.unknown()), {}),
  lenses: z.catch(z.object({ enabled: z.boolean() }), { enabled: true }),
});

const severity = z.enum(['off', 'error', 'warning', 'information', 'hint']);

/** Whatever the editor sent, with every value that is not of its kind read as unset. */
export const readSettings = (value: unknown): Settings => {
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) return UNSET;
  const { rayVersion, cluster, rules, lenses } = parsed.data;
  return {
    rayVersion: written(rayVersion),
    cluster: written(cluster),
    rules: severities(rules),
    lenses: lenses.enabled,
  };
};

/** An empty field of the settings page means unset. */
const written = (value: string | null | undefined): string | null => (value?.trim() ? value : null);

const severities = (rules: Readonly<Record<string, unknown>>): Severities =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([code, value]) => {
      const parsed = severity.safeParse(value);
      return parsed.success ? [[code, parsed.data]] : [];
    }),
  );

/** What the client says at the start. */
export interface ClientOptions {
  /** The URI of the folder of help pages. */
  readonly help?: string;
  /** True where another extension of the editor tells faults of the YAML itself already. */
  readonly yamlIsChecked: boolean;
}

const options = z.object({ help: z.optional(z.string()), yamlIsChecked: z.optional(z.boolean()) });

export const readOptions = (value: unknown): ClientOptions => {
  const parsed = options.safeParse(value ?? {});
  if (!parsed.success) return { yamlIsChecked: false };
  const { help, yamlIsChecked = false } = parsed.data;
  return { yamlIsChecked, ...(help !== undefined && { help }) };
};
