import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { isFetched } from '../options/plain-environment.ts';
import type { CodeReading } from '../python/outcome.ts';
import type { Words } from '../text/words.ts';
import { asRead } from '../yaml/shifted.ts';
import { asList, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Judged } from './verdict-of.ts';
import type { Assumption } from './verdict.ts';

/** What was taken for granted for a file as a whole. */
export const fileAssumptions = ({ ray, assumed }: Pick<Judged, 'ray' | 'assumed'>): readonly Assumption[] =>
  [assumed, ray.covered ? ray.note : null].flatMap((message) =>
    message === null ? [] : [{ application: null, message }],
  );

/** What was taken for granted for one of its applications. */
export const applicationAssumptions = ({
  map,
  demand: { name, code, assumptions },
}: Pick<ConfigApplication, 'demand'> & Partial<Pick<ConfigApplication, 'map'>>): readonly Assumption[] =>
  [
    ...(code?.assumed ? [REMOTE_CODE] : []),
    ...(map !== undefined && isSomethingFetched(map) ? [FETCHED] : []),
    ...takenByCode(code),
    ...assumptions,
  ].map((message) => ({ application: name, message }));

const isSomethingFetched = (app: MapNode): boolean =>
  [
    app,
    ...(asList(valueOf(app, 'deployments'))?.items ?? []).map((item) => valueOf(asRead(item), 'ray_actor_options')),
  ].some((owner) => isFetched(valueOf(owner, 'runtime_env')));

const FETCHED: Words = {
  en: 'What runtime_env names can be fetched and installed.',
  vi: 'Những gì runtime_env nêu đều tải và cài được.',
};

/** What the code needs that nobody can see here, such as a package. */
const takenByCode = (code: CodeReading | null): readonly Words[] =>
  code?.kind === 'read' ? code.assumptions.map(({ why }) => ({ en: asSentence(why.en), vi: asSentence(why.vi) })) : [];

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const REMOTE_CODE: Words = {
  en: 'The code that Ray downloads (working_dir, py_modules) is the code in the workspace.',
  vi: 'Code mà Ray tải về (working_dir, py_modules) chính là code trong workspace.',
};
