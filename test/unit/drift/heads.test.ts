import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, driftOf } from '../../../server/src/core/index.ts';
import type { Drift } from '../../../server/src/core/index.ts';
import { leavesByHand } from '../../../server/src/core/ray/facts/leaving.ts';
import { at } from '../../../server/src/core/ray/release.ts';
import { goldenCode } from '../../goldens/code.ts';
import { liveOf } from './live-of.ts';
import type { ServeAnswer } from './live-of.ts';

/** What a real head told and did (`oracle/serve_oracle/drifts.py`). */
interface HeadAnswers {
  readonly running: string;
  /** The same file written otherwise. */
  readonly spelled?: string;
  readonly other: string;
  readonly before: ServeAnswer;
  readonly after: ServeAnswer;
  readonly seen: Readonly<Record<string, Seen>>;
}

/** Replicas before and after, those of them that are the same, and those whose `reconfigure` was called. */
interface Seen {
  readonly before: number;
  readonly after: number;
  readonly same: number;
  readonly reconfigured: number;
}

const FOLDER = fileURLToPath(new URL('heads/', import.meta.url));

/** By name: the release, and what was tried there. */
const HEADS = readdirSync(FOLDER).map((name): readonly [string, HeadAnswers] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(FOLDER + name, 'utf8')) as HeadAnswers,
]);

const drift = (text: string, release: string, answer: ServeAnswer): Drift =>
  driftOf(analyze(text, { rayVersionOption: release, codeOf: goldenCode }), 0, liveOf(release, answer));

/** What Serve did to a deployment, as far as its replicas show it. */
const didTo = ({ before, after, same }: Seen): string => {
  if (before === 0) return 'starts';
  if (after === 0) return 'vanishes';
  if (same === 0) return 'restarts';
  return before === after ? 'kept' : 'scales';
};

/** The words under which replicas stay as many and the same. */
const KEPT = ['reconfigures', 'updates', 'stays'];

const applicationsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    (JSON.parse(text) as { applications: { name: string }[] }).applications.map((one) => [
      one.name,
      JSON.stringify(one),
    ]),
  );

/** Applications of which what is written differs from both spellings of what runs. */
const unlikeNames = (ways: readonly string[], other: string): readonly string[] => {
  const [own, ...all] = [other, ...ways].map(applicationsOf);
  const names = new Set([own, ...all].flatMap((one) => [...(one?.keys() ?? [])]));
  return [...names].filter((name) => all.every((one) => one.get(name) !== own?.get(name))).sort();
};

/** What still runs otherwise once the other file is deployed, since Ray keeps what a file no longer says. */
const LEFT: Readonly<Record<string, readonly string[]>> = { '2.47.1': ['auto-ends', 'entry-gone', 'taken-away'] };

/** Then their code is called only if it sets a `user_config` itself (`call_reconfigure` in `replica.py`). */
const isGone = ({ option, inFile }: Drift['differences'][number]): boolean =>
  option === 'user_config' && inFile == null;

const toldOf = ({ differences }: Drift): readonly string[] =>
  [...new Set(differences.flatMap(({ application }) => application ?? []))].sort();

describe.each(HEADS)('a head of %s', (name, { running, spelled, other, before, after, seen }) => {
  const release = name.replace(/-.*/, '');
  const { applications, ...rest } = drift(other, release, before);
  const changes = new Map(applications.map((one) => [one.name, one]));

  it('differs in no application from the file that was sent, however it is spelled', () => {
    expect(toldOf(drift(running, release, before))).toEqual([]);
    expect(toldOf(drift(spelled ?? running, release, before))).toEqual([]);
  });

  it('differs after the deploy of the other file in what Ray left as it was', () => {
    expect(toldOf(drift(other, release, after))).toEqual(LEFT[name] ?? []);
  });

  it('differs in each application that is written otherwise, and in those alone', () => {
    expect(toldOf({ applications, ...rest })).toEqual(unlikeNames([running, spelled ?? running], other));
  });

  it('did to every deployment what was told', () => {
    const said = new Map<string, string>(
      applications.flatMap((one) => one.deployments.map((each) => [`${one.name} ${each.name}`, each.change] as const)),
    );
    const wrong = Object.entries(seen).filter(([deployment, one]) => {
      const [told, did] = [said.get(deployment) ?? 'not told', didTo(one)];
      return !(
        told === did ||
        (did === 'kept' && KEPT.includes(told)) ||
        (did === 'scales' && told === 'reconfigures')
      );
    });
    expect(wrong.map(([deployment, one]) => [deployment, one, said.get(deployment)])).toEqual([]);
  });

  it('called the code of the replicas that user_config reconfigures', () => {
    const gone = new Set(rest.differences.flatMap((one) => (isGone(one) ? [one.application] : [])));
    const called = applications.flatMap((one) =>
      one.deployments
        .filter(({ because }) => because.includes('user_config') && !gone.has(one.name))
        .flatMap((each) => seen[`${one.name} ${each.name}`] ?? [])
        .filter(({ same }) => same > 0),
    );
    expect(called.filter(({ same, reconfigured }) => same !== reconfigured)).toEqual([]);
  });

  it('leaves what serve.run started and removes what the file lacks', () => {
    const gone = [...applicationsOf(running).keys()].filter((one) => !applicationsOf(other).has(one));
    expect(gone.map((one) => [changes.get(one)?.change, one in after.applications])).toEqual(
      gone.map(() => ['vanishes', false]),
    );
    const started = Object.values(before.applications).filter((one) => one.deployed_app_config == null);
    const isKept = at(leavesByHand, release) !== false;
    // Where it is not, the deploy of the first file took it away already.
    expect(started.map((one) => [changes.get(one.name)?.change, one.name in after.applications])).toEqual(
      isKept ? [['kept', true]] : [],
    );
  });
});
