import * as z from 'zod/mini';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { isAsItStands, pictureOf, withEngines, withLive, writeBack } from '../../core/index.ts';
import type { LineRange, Scene, SceneDeployment } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { LiveView } from './live/view.ts';
import { toTextEdits } from '../editor/to-protocol.ts';

const numbers = z.record(z.string(), z.number().check(z.minimum(0), z.maximum(1e9)));

/** What a client that draws a config may ask. */
const asked = z.object({
  textDocument: z.object({ uri: z.string() }),
  /** Which of the document’s configs. */
  config: z.int().check(z.minimum(0)),
  level: z.enum(['initial', 'max']),
  outcome: z.int().check(z.minimum(0)),
  /** Which way through the conditions of the code; the first where a client does not ask for one. */
  way: z.optional(z.int().check(z.minimum(0))),
  whatIf: z.object({ replicas: numbers, nodes: numbers, load: numbers }),
});

export type PictureParams = z.infer<typeof asked>;

/** A scene whose places are those of the protocol. */
export interface Picture {
  readonly version: number;
  readonly config: number;
  readonly configs: number;
  readonly scene: Omit<Scene, 'deployments'> & {
    readonly deployments: readonly (Omit<SceneDeployment, 'range'> & { readonly range: LineRange })[];
  };
}

const wished = z.object({
  textDocument: z.object({ uri: z.string() }),
  config: z.int().check(z.minimum(0)),
  level: z.enum(['initial', 'max']),
  what: z.enum(['replicas', 'nodes', 'load']),
  name: z.string(),
  value: z.int().check(z.minimum(0), z.maximum(1e9)),
});

export type WishParams = z.infer<typeof wished>;

/** Null for what is no such question. */
export const readPictureParams = (params: unknown): PictureParams | null => asked.safeParse(params).data ?? null;

/** Null for what is no such question. */
export const readWishParams = (params: unknown): WishParams | null => wished.safeParse(params).data ?? null;

/** Null where the document has no place for the number. */
export const pictureEdit = ({ analysis, uri, version }: Analysed, wish: WishParams): WorkspaceEdit | null => {
  const edits = writeBack(analysis, wish);
  return edits && toTextEdits(edits, analysis, { uri, version });
};

/** Null for a document without any config. */
export const picture = (
  { analysis, version }: Pick<Analysed, 'analysis' | 'version'>,
  { config: index, level, outcome, way = 0, whatIf }: PictureParams,
  live: Pick<LiveView, 'cluster' | 'silentSince' | 'whyOf' | 'standingOf'> | null = null,
): Picture | null => {
  const { configs, lines } = analysis;
  const shown = Math.min(index, configs.length - 1);
  const config = configs[shown];
  if (config === undefined) return null;
  const scene = pictureOf(config, { level, outcome, way, whatIf });
  const deployments = scene.deployments.map((one) => ({ ...one, range: lines.rangeOf(one.range) }));
  const whole = besideLive(withEngines(scene, analysis, shown), live, {
    standing: live?.standingOf(analysis, shown) ?? null,
    isAsItStands: isAsItStands(whatIf),
  });
  return { version, config: shown, configs: configs.length, scene: { ...whole, deployments } };
};

const besideLive = (
  scene: Scene,
  live: Pick<LiveView, 'cluster' | 'silentSince' | 'whyOf' | 'standingOf'> | null,
  shown: Pick<Parameters<typeof withLive>[1], 'standing' | 'isAsItStands'>,
): Scene =>
  live === null
    ? scene
    : withLive(scene, {
        cluster: live.cluster,
        isSilent: live.silentSince !== null,
        whyOf: live.whyOf,
        ...shown,
      });
