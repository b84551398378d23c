import * as z from 'zod/mini';
import { SHOWN_AS, loadsOf, pricesOf } from '../../core/index.ts';
import type { Loads, Prices, Severities } from '../../core/index.ts';
import type { FileGlobs } from './our-files.ts';

export type DiagnosticScope = 'openFiles' | 'workspace';

export type DriftShown = 'information' | 'hint' | 'off';

/** The editor's settings `rayServeLens.*` for one resource; null means unset. */
export interface Settings {
  readonly rayVersion: string | null;
  readonly cluster: string | null;
  /** Globs and the paths of the files that describe the cluster of what they match, in order. */
  readonly clusterFiles: readonly (readonly [glob: string, path: string])[];
  /** Requests in flight by `application/deployment`. */
  readonly load: Loads;
  /** What an hour costs; null where nothing has a price. */
  readonly prices: Prices | null;
  /** Severity by rule; what is none is left out. */
  readonly rules: Severities;
  /** Which documents are looked at. */
  readonly files: FileGlobs;
  /** Which files problems are told of: those that are open, or all of the workspace. */
  readonly scope: DiagnosticScope;
  /** Whether demand is shown over applications. */
  readonly lenses: boolean;
  /** Whether replicas and sums are shown behind values. */
  readonly hints: boolean;
  /** How differences from the connected cluster are shown. */
  readonly drift: DriftShown;
  /** The person agreed that models outside of the workspace are read. */
  readonly readsModels: boolean;
}

export const UNSET: Settings = {
  rayVersion: null,
  cluster: null,
  clusterFiles: [],
  load: {},
  prices: null,
  rules: {},
  files: { include: [], exclude: [] },
  scope: 'openFiles',
  lenses: true,
  hints: true,
  drift: 'information',
  readsModels: false,
};

const globs = z.catch(z.array(z.unknown()), []);

const switchable = z.catch(z.object({ enabled: z.boolean() }), { enabled: true });

const schema = z.object({
  rayVersion: z.catch(z.nullable(z.optional(z.string())), null),
  cluster: z.catch(z.nullable(z.optional(z.string())), null),
  clusterFiles: z.catch(z.record(z.string(), z.unknown()), {}),
  load: z.catch(z.record(z.string(), z.unknown()), {}),
  prices: z.catch(z.record(z.string(), z.unknown()), {}),
  rules: z.catch(z.record(z.string(), z.unknown()), {}),
  files: z.catch(z.object({ include: globs, exclude: globs }), { include: [], exclude: [] }),
  diagnostics: z.catch(z.object({ scope: z.enum(['openFiles', 'workspace']) }), { scope: 'openFiles' as const }),
  lenses: switchable,
  hints: switchable,
  live: z.catch(z.object({ drift: z.enum(['information', 'hint', 'off']) }), { drift: 'information' as const }),
  models: z.catch(z.object({ readFiles: z.boolean() }), { readFiles: false }),
});

const severity = z.enum(SHOWN_AS);

/** Whatever the editor sent, with every value that is not of its kind read as unset. */
export const readSettings = (value: unknown): Settings => {
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) return UNSET;
  const { rayVersion, cluster, clusterFiles, load, prices, rules, files, diagnostics, lenses, hints, live, models } =
    parsed.data;
  return {
    rayVersion: written(rayVersion),
    cluster: written(cluster),
    clusterFiles: Object.entries(clusterFiles).flatMap(([glob, path]) =>
      typeof path === 'string' && path.trim() !== '' ? [[glob, path] as const] : [],
    ),
    load: loadsOf(load),
    prices: pricesOf(prices).prices,
    rules: severities(rules),
    files: { include: texts(files.include), exclude: texts(files.exclude) },
    scope: diagnostics.scope,
    lenses: lenses.enabled,
    hints: hints.enabled,
    drift: live.drift,
    readsModels: models.readFiles,
  };
};

const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

/** An empty field of the settings page means unset. */
const written = (value: string | null | undefined): string | null => (value?.trim() ? value : null);

const severities = (rules: Readonly<Record<string, unknown>>): Severities =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([code, value]) => {
      const parsed = severity.safeParse(value);
      return parsed.success ? [[code, parsed.data]] : [];
    }),
  );
