import { isBegun } from '../capacity/config-capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { applicationPlaces, framePlaces, schemaFindings } from '../options/walk.ts';
import type { ModelPlace } from '../options/walk.ts';
import { isAnyscale } from '../sources/detect/is-anyscale.ts';
import { isSingleApplication } from '../sources/detect/is-serve.ts';
import { valueText } from '../text/value-text.ts';
import type { ApplicationContext, ConfigContext, ConfigForm, PlaceContext } from '../rules/rule.ts';
import type { Tree } from '../yaml/tree.ts';
import { builtFindings } from './built-findings.ts';
import type { ConfigWork } from './work.ts';

export type Around = Pick<ConfigWork, 'standing' | 'root' | 'world'>;

export const formOf = (root: Tree): ConfigForm =>
  isAnyscale(root) ? 'anyscale' : isSingleApplication(root) ? 'single' : 'serve';

const placeContext = ({ standing, root, world }: Around, places: readonly ModelPlace[]): PlaceContext => ({
  text: standing.source.text,
  release: world.ray.version,
  form: formOf(root),
  places,
  schema: schemaFindings(places, world.ray.version),
});

/** All that stands around the applications. */
export const frameContext = (around: Around): PlaceContext =>
  placeContext(around, framePlaces(around.root, around.world.ray.version));

export const applicationContext = (around: Around, application: ConfigApplication): ApplicationContext => {
  const { ray, environment, shapeOf } = around.world;
  const { code } = application.demand;
  return {
    ...placeContext(around, applicationPlaces(application.map, ray.version)),
    application,
    ray,
    environment,
    shapeOf,
    assumed: around.standing.source.assumed,
    built: () => builtFindings(code, application, { release: ray.version, ray, environment, shapeOf }),
  };
};

export const configContext = (
  { standing: { outer, source, memory }, root, world, signs }: Around & Pick<ConfigWork, 'signs'>,
  all: readonly ConfigApplication[],
  capacity: Capacity,
  after: ConfigContext['after'],
): ConfigContext => {
  const applications = all.filter((one) => !isBegun(one));
  return {
    text: source.text,
    root,
    release: world.ray.version,
    environment: world.environment,
    shapeOf: world.shapeOf,
    capacity,
    applications,
    inEach: memory.quiet.within(valueText([signs.demand, world.cluster]), applications),
    manifest: source.manifest && { ...source.manifest, text: outer },
    after,
  };
};
