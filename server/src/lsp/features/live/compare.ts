import { stringify } from 'yaml';
import { deployBody, nameOf, say } from '../../../core/index.ts';
import type { Language, LiveServe, Words } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import type { LiveView } from './view.ts';

/** What runs and what a document says, both as YAML in the order of the document. */
export interface Compared {
  readonly title: string;
  readonly left: string;
  readonly right: string;
}

/** Null where no cluster is connected, or the config at `index` is none that is deployed. */
export const compare = (
  { analysis, uri }: Pick<Analysed, 'analysis' | 'uri'>,
  view: LiveView | null,
  language: Language,
  index = 0,
): Compared | null => {
  const made = view === null ? null : deployBody(analysis, index);
  if (view === null || made === null || 'fault' in made) return null;
  const own = JSON.parse(made.body) as unknown;
  const { serve, address } = view.cluster;
  return {
    title: say(titleOf(uri.slice(uri.lastIndexOf('/') + 1), nameOf(address)), language),
    left: serve === null ? '' : asYaml(inOrderOf(runningIn(serve, own), own)),
    right: asYaml(own),
  };
};

const titleOf = (file: string, cluster: string): Words => {
  const name = decoded(file);
  return { en: `${cluster} (running) ↔ ${name}`, vi: `${cluster} (đang chạy) ↔ ${name}` };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const asYaml = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** As a deploy would have sent it: of what stands above the applications only what the document names too. */
const runningIn = (
  { applications, httpOptions, grpcOptions, proxyLocation, targetCapacity }: LiveServe,
  own: unknown,
) => {
  const above: Bag = {
    proxy_location: proxyLocation,
    http_options: httpOptions,
    grpc_options: grpcOptions,
    target_capacity: targetCapacity,
  };
  const named = Object.keys(bagIn(own)).filter((key) => above[key] != null);
  return {
    ...Object.fromEntries(named.map((key) => [key, onlyNamed(above[key], bagIn(own)[key])])),
    applications: applications.flatMap(({ deployedConfig }) => (deployedConfig == null ? [] : [deployedConfig])),
  };
};

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

const bagIn = (value: unknown): Bag => (isBag(value) ? value : {});

/** A cluster tells the options of its proxies with all defaults. */
const onlyNamed = (running: unknown, own: unknown): unknown =>
  isBag(running) && isBag(own)
    ? Object.fromEntries(Object.entries(running).filter(([key]) => Object.hasOwn(own, key)))
    : running;

/** Keys and named items as the other value has them, what it lacks behind them. */
const inOrderOf = (value: unknown, other: unknown): unknown => {
  if (Array.isArray(value)) return itemsInOrder(value as readonly unknown[], Array.isArray(other) ? other : []);
  if (!isBag(value)) return value;
  const like = bagIn(other);
  const keys = [...Object.keys(like).filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)];
  return Object.fromEntries([...new Set(keys)].map((key) => [key, inOrderOf(value[key], like[key])]));
};

const itemsInOrder = (items: readonly unknown[], others: readonly unknown[]): readonly unknown[] => {
  const name = (item: unknown): unknown => (isBag(item) ? item.name : undefined);
  if (!items.every((item) => typeof name(item) === 'string'))
    return items.map((item, index) => inOrderOf(item, others[index]));
  const rank = (item: unknown): number => {
    const at = others.findIndex((other) => name(other) === name(item));
    return at < 0 ? others.length : at;
  };
  return items
    .toSorted((a, b) => rank(a) - rank(b))
    .map((item) =>
      inOrderOf(
        item,
        others.find((other) => name(other) === name(item)),
      ),
    );
};
