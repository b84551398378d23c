import type { ApplicationDemand } from '../demand/demand.ts';
import { isPlaceholder, placeholderIn } from '../sources/detect/placeholder.ts';
import { isReadByBuilders } from '../ray/facts/variables.ts';
import { gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { asRead } from '../yaml/shifted.ts';
import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

/** What is known of the variables that Ray's own builders read. */
export interface Variables {
  readonly release: string;
  /** True where one of the Ray processes is set to something that is not known. */
  readonly isUnsure: boolean;
}

/** Nothing is known of what an application reserves while something that decides it is filled in elsewhere. */
export const asFilledIn = (
  map: MapNode,
  demand: ApplicationDemand,
  { isUnsure, release }: Variables,
): ApplicationDemand => {
  const later = placeholderIn(map) ?? laterEntry(map);
  if (later !== null) return undecided(demand, gapHere(later, VALUE_LATER), FILLED_IN_LATER);
  if (!demand.deployments.some(({ source }) => source === 'builder')) return demand;
  const variable = laterVariable(map, release);
  if (variable !== null) return undecided(demand, gapHere(variable, VARIABLE_LATER));
  return isUnsure ? undecided(demand, gapHere(demand.importPath ?? demand.range, VARIABLE)) : demand;
};

/** The name of an entry of `deployments` that is filled in later: it may stand for any deployment. */
const laterEntry = (map: MapNode): TextRange | null => {
  const entries = asList(valueOf(map, 'deployments'))?.items ?? [];
  const later = entries.find((entry) => isPlaceholder(stringOf(valueOf(asRead(entry), 'name')) ?? ''));
  return valueOf(later, 'name')?.range ?? null;
};

/** A variable of the application's own that Ray's builders read, and that is filled in later. */
const laterVariable = (map: MapNode, release: string): TextRange | null => {
  const own = asMap(valueOf(map, 'runtime_env', 'env_vars'));
  const found = [...(own?.entries.values() ?? [])].find(
    ({ key, value }) => isReadByBuilders(key, release) && isPlaceholder(stringOf(value) ?? ''),
  );
  return found?.value.range ?? null;
};

const undecided = (demand: ApplicationDemand, gap: Gap, why = gap.message): ApplicationDemand => ({
  ...demand,
  complete: false,
  demand: null,
  atLeast: null,
  either: [],
  unknown: [gap],
  assumptions: [],
  deployments: demand.deployments.map((deployment) => ({
    ...deployment,
    replicas: null,
    replica: null,
    demand: null,
    atLeast: null,
    terms: [],
    origin: 'unknown',
    why,
    unknown: [gap],
  })),
});

/** Said of a place where a template or a shell puts a value. */
export const VALUE_LATER: Words = {
  en: 'a value that decides something is filled in here later',
  vi: 'một giá trị có tính quyết định sẽ được điền ở đây sau',
};

const FILLED_IN_LATER: Words = {
  en: 'a value in the application is filled in later',
  vi: 'có giá trị trong application sẽ được điền sau',
};

const VARIABLE_LATER: Words = {
  en: 'a variable that Ray’s builder reads is filled in later',
  vi: 'một biến mà builder của Ray đọc sẽ được điền sau',
};

const VARIABLE: Words = {
  en: 'a variable that Ray’s builder reads differs between the containers, or is filled in later',
  vi: 'một biến mà builder của Ray đọc khác nhau giữa các container, hoặc sẽ được điền sau',
};
