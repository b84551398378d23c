import { keysOf } from '../../options/model-facts.ts';
import { AUTO_SCALING } from '../../options/read/scaling.ts';
import { restoresCode } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { defaultOf } from '../defaults.ts';
import { jsonOf, treeOfJson } from '../../yaml/json-tree.ts';
import { boundsJson, policyOf } from '../scaling-tree.ts';
import { canonical } from '../canonical.ts';
import type { UpdateSides } from './sides.ts';

/** How replicas scale before and after an update, all options filled in; null: they do not. */
export interface ScalingChange {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly isChanged: boolean;
  /** True where the replicas are told of it: they measure otherwise, or begin or cease to (`_get_serialized_options` in `version.py`). */
  readonly isTold: boolean;
}

export const scalingChange = (sides: UpdateSides): ScalingChange => {
  const { release } = sides;
  const before = full(asMap(valueOf(sides.inForce, SCALING)), release);
  const after = full(asMap(scalingAfter(sides)), release);
  const isChanged = canonical(before) !== canonical(after);
  return { before, after, isChanged, isTold: canonical(measured(before)) !== canonical(measured(after)) };
};

const [COUNT, SCALING] = ['num_replicas', 'autoscaling_config'] as const;

/** `override_deployment_info`: `auto` starts from Ray’s own bounds, or from all that stood before. */
const scalingAfter = (sides: UpdateSides): Tree | undefined => {
  const own = valueOf(sides.written, SCALING);
  const base = baseOf(sides);
  if (!isAuto(sides.written)) return own ?? base;
  const isWritten = asMap(own) !== undefined && asMap(own)?.entries.size !== 0;
  if (isWritten) return treeOfJson({ ...AUTO, ...(jsonOf(own) as object) });
  return base !== undefined && !isNull(base) ? base : treeOfJson(AUTO);
};

/** What the file is laid over: what runs, or the code where the release goes back to that. */
const baseOf = (sides: UpdateSides): Tree | undefined => {
  const { deployed, inForce, settings, release } = sides;
  const isSet = valueOf(deployed, SCALING) !== undefined || isAuto(deployed);
  if (at(restoresCode, release) !== true || !isSet) return valueOf(inForce, SCALING);
  const scaling = settings?.scaling;
  return scaling?.known === true && scaling.value !== null
    ? treeOfJson({ ...boundsJson(scaling.value), ...scaling.value.pace })
    : undefined;
};

const isAuto = (map: MapNode | undefined): boolean => stringOf(valueOf(map, COUNT)) === 'auto';

const AUTO = { ...boundsJson(AUTO_SCALING), ...AUTO_SCALING.pace };

const full = (map: MapNode | undefined, release: string): Readonly<Record<string, unknown>> | null =>
  map === undefined
    ? null
    : Object.fromEntries(
        keysOf('AutoscalingConfig', release).map((key) => {
          const value = jsonOf(valueOf(map, key)) ?? jsonOf(defaultOf('AutoscalingConfig', key, release)) ?? null;
          return [key, key === 'policy' ? policyOf(value) : value];
        }),
      );

const measured = (scaling: ScalingChange['before']): unknown =>
  scaling && [scaling.metrics_interval_s, scaling.look_back_period_s];
