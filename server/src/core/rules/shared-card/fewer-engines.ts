import type { Engine } from '../../cards/engines.ts';
import { listedIn } from '../../cards/gpu-entries.ts';
import type { Crowd } from '../../cards/sharing.ts';
import type { Fix } from '../../problems/problem.ts';
import { commentOut, contentEnd, setKey } from '../../yaml/edit.ts';
import { numberOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { ConfigContext } from '../rule.ts';

/** One replica less of an engine that meets itself; of engines of several applications, one application less. */
export const fewerEngines = ({ engines }: Crowd, context: ConfigContext): readonly Fix[] => {
  const [own, ...others] = engines.map(({ engine }) => engine);
  if (own === undefined) return [];
  return others.length === 0 ? fewerReplicas(own, context.text) : withoutOne([own, ...others], context);
};

const fewerReplicas = (engine: Engine, text: string): readonly Fix[] => {
  const options = optionsOf(engine);
  const scaling = valueOf(options, 'autoscaling_config');
  const [map, key] = scaling?.kind === 'map' ? [scaling, 'max_replicas'] : [options, 'num_replicas'];
  const count = numberOf(valueOf(map, key));
  if (map === undefined || count === undefined || count < 2) return [];
  const fewest = Math.max(
    1,
    ...['min_replicas', 'initial_replicas'].map((least) => numberOf(valueOf(scaling, least)) ?? 1),
  );
  return [count - 1, fewest]
    .filter((fewer, i, all) => fewer >= fewest && all.indexOf(fewer) === i)
    .flatMap((fewer): readonly Fix[] => {
      const edit = setKey(text, map, key, String(fewer));
      const title = {
        en: `Set ${key}: ${String(fewer)} in ${engine.name}`,
        vi: `Đặt ${key}: ${String(fewer)} ở ${engine.name}`,
      };
      return edit === null ? [] : [{ title, preferred: false, edits: [edit] }];
    });
};

/** The mapping of the file that may say how many replicas there are. */
const optionsOf = ({ model, written, app, deployment }: Engine): MapNode | undefined => {
  if (model === undefined) return listedIn(app, deployment.name);
  const config = written ? valueOf(model, 'deployment_config') : undefined;
  return config?.kind === 'map' ? config : undefined;
};

const withoutOne = (engines: readonly Engine[], { text }: ConfigContext): readonly Fix[] => {
  const apps = [...new Map(engines.map(({ app, application }) => [app, application]))];
  if (apps.length < 2) return [];
  return apps.flatMap(([app, name]): readonly Fix[] => {
    if (app.flow) return [];
    const range = { start: text.lastIndexOf('-', app.range.start), end: contentEnd(text, app) };
    const title = { en: `Comment out ${name} · changes the service`, vi: `Chú thích tạm ${name} · đổi dịch vụ` };
    return [{ title, preferred: false, edits: commentOut(text, range) }];
  });
};
