import { isBegun } from '../capacity/config-capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { schemaFindings } from '../options/schema-findings.ts';
import { applicationPlaces, deploymentPlaces, framePlaces } from '../options/walk.ts';
import type { ModelPlace } from '../options/walk.ts';
import { isAnyscale } from '../sources/detect/is-anyscale.ts';
import { isSingleApplication } from '../sources/detect/is-serve.ts';
import { once } from '../text/once.ts';
import { valueText } from '../text/value-text.ts';
import type { ApplicationContext, ConfigContext, ConfigForm, PlaceContext } from '../rules/rule.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { builtFindings } from './built-findings.ts';
import type { ConfigWork } from './work.ts';

export type Around = Pick<ConfigWork, 'standing' | 'root' | 'world'>;

export const formOf = (root: Tree): ConfigForm =>
  isAnyscale(root) ? 'anyscale' : isSingleApplication(root) ? 'single' : 'serve';

/** What nobody asks for is not looked for. */
const placeContext = ({ standing, root, world }: Around, placesIn: () => readonly ModelPlace[]): PlaceContext => {
  const places = once(placesIn);
  const schema = once(() => schemaFindings(places(), world.ray.version));
  return {
    text: standing.source.text,
    release: world.ray.version,
    form: formOf(root),
    get places() {
      return places();
    },
    get schema() {
      return schema();
    },
  };
};

/** All that stands around the applications. */
export const frameContext = (around: Around): PlaceContext =>
  placeContext(around, () => framePlaces(around.root, around.world.ray.version));

/** Some items of the `deployments` of an application. */
export const deploymentsContext = (around: Around, app: MapNode, entries: readonly MapNode[]): PlaceContext =>
  placeContext(around, () => deploymentPlaces(app, entries, around.world.ray.version));

/** An application, but for places in some items of its `deployments`. */
export const applicationContext = (
  around: Around,
  application: ConfigApplication,
  without: readonly MapNode[] = [],
): ApplicationContext => {
  const { ray, environment, shapeOf } = around.world;
  const { code } = application.demand;
  return Object.assign(
    placeContext(around, () => applicationPlaces(application.map, ray.version, new Set(without))),
    {
      application,
      ray,
      environment,
      shapeOf,
      assumed: around.standing.source.assumed,
      built: () => builtFindings(code, application, { release: ray.version, ray, environment, shapeOf }),
    },
  );
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
