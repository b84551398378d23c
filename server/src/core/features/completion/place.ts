import { pathAt } from '../../config/path-at.ts';
import type { ConfigNode, KeyedNode } from '../../config/serve-config.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { chooseRelease } from '../../releases/choose-release.ts';
import { configSources } from '../../sources/config-sources.ts';
import type { ConfigSource, FoundConfigs } from '../../sources/config-sources.ts';
import { directive } from '../../sources/detect/directives.ts';
import { asRead } from '../../yaml/shifted.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { KeyAbout } from '../keys/about.ts';
import { configFrom } from '../config-from.ts';
import { groundOf } from '../keys/ground-of.ts';
import { assumedSource } from './assumed-source.ts';
import { manifestPlace } from './manifest-place.ts';
import type { Place } from './place-shape.ts';
import { MARK } from './probe.ts';
import type { Probe } from './probe.ts';

/** What stands around the mark; null where that is nothing of ours. */
export const placeOf = (probe: Probe, analysis: Analysis): Place | null => {
  const found = configSources(probe.text, analysis.work?.found);
  for (const [index, source] of found.sources.entries()) {
    const place = inSource(source, releaseOf(analysis, index), probe);
    if (place !== null) return place;
  }
  const release = releaseOf(analysis, 0);
  const assumed = assumedSource(probe.text, probe.at, MARK);
  const place = assumed === null ? null : inSource(assumed, release, probe);
  return place ?? inManifests(found, probe, release);
};

/** What is said of releases that are not covered is that of the oldest one that is. */
export const releaseOf = ({ configs, work, text }: Analysis, index: number): string => {
  const ray =
    (configs[index] ?? configs[0])?.ray ??
    chooseRelease(
      { comment: directive(text, 'rayVersion')?.value, manifest: undefined, built: undefined },
      work?.options ?? {},
    );
  return ray.covered ? ray.version : OLDEST_COVERED;
};

const inSource = (source: ConfigSource, release: string, probe: Probe): Place | null => {
  const config = configFrom(source, release);
  const path = pathAt(config, probe.text, probe.at + 1);
  const last = path?.at(-1);
  if (path == null || last === undefined || !isMark(last)) return null;
  const at = last.kind === 'key' ? path.length - 1 : path.findLastIndex((node) => node.kind === 'key');
  const around = path.slice(0, at);
  const mapping = around.at(-1);
  return {
    release,
    ground: groundOf(around, release),
    siblings: siblingsIn(mapping),
    holder: last.kind === 'key' ? holderOf(around, release) : aboutKey(path, at, release),
    isDirect: isWrittenKey(around.at(-2)),
    path,
    listed: listedIn(path),
  };
};

const isMark = (node: ConfigNode): boolean =>
  node.kind === 'key' ? node.key === MARK : node.kind === 'scalar' && stringOf(node.tree) === MARK;

const isWrittenKey = (node: ConfigNode | undefined): boolean => node?.kind === 'key' && node.keyRange !== null;

const isKeyed = (node: ConfigNode | undefined): node is KeyedNode => node !== undefined && 'keys' in node;

const siblingsIn = (mapping: ConfigNode | undefined): ReadonlySet<string> =>
  new Set(isKeyed(mapping) ? mapping.keys.map(({ key }) => key).filter((key) => key !== MARK) : []);

/** The key under which the mapping around a key stands. */
const holderOf = (around: readonly ConfigNode[], release: string): KeyAbout | null =>
  aboutKey(around, around.findLastIndex((node) => node.kind === 'key'), release); // prettier-ignore

const aboutKey = (path: readonly ConfigNode[], at: number, release: string): KeyAbout | null => {
  const key = path[at];
  return key?.kind === 'key' ? (groundOf(path.slice(0, at), release)?.about(key.key) ?? null) : null;
};

const listedIn = (path: readonly ConfigNode[]): ReadonlySet<string> => {
  const application = path.find((node) => node.kind === 'application');
  const names = application?.deployments.map(({ tree }) => stringOf(valueOf(asRead(tree), 'name'))) ?? [];
  return new Set(names.filter((name) => name !== undefined));
};

const inManifests = (found: FoundConfigs, probe: Probe, release: string): Place | null => {
  const at = manifestPlace(found, probe);
  return at === null ? null : { release, path: [], listed: new Set(), ...at };
};
