import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  analyze,
  clusterWords,
  contradictionsOf,
  runningOf,
  statusLines,
  toRecord,
} from '../../../server/src/core/index.ts';
import type { Analysis, LiveCluster, RunningApplication } from '../../../server/src/core/index.ts';
import { readOf, recordedIn } from './answers.ts';

/** What real heads answered of applications that wait or fail (`npm run oracle -- live-scenes SCENE V`). */
const folder = new URL('scenes/', import.meta.url);
const scenes = (name: string): readonly string[] =>
  readdirSync(folder).filter((file) => new RegExp(`^${name}-\\d`).test(file));

const readScene = (file: string): LiveCluster => readOf(recordedIn(`scenes/${file}`));

const whyIn = (applications: readonly RunningApplication[], name: string): readonly string[] => {
  const found = applications.find((one) => one.name === name);
  return [...(found?.why ?? []), ...(found?.deployments ?? []).flatMap(({ why }) => why)].map(({ en }) => en);
};

describe.each(scenes('troubled'))('applications that do not come up (%s)', (file) => {
  const live = readScene(file);
  const running = runningOf(live, null, 0);

  it('are read as a whole', () => {
    expect(live.unread).toEqual([]);
    expect(clusterWords(live)).toEqual([]);
  });

  it('say that their code cannot be imported, last line first', () => {
    expect(whyIn(running, 'absent')).toEqual([
      "its code could not be imported: ModuleNotFoundError: No module named 'not_there'",
    ]);
  });

  it('say that a constructor fails, and with what', () => {
    expect(whyIn(running, 'failing')[0]).toMatch(/^its replicas fail to start.*: ValueError: no such model: tiny$/);
  });

  it('say that a constructor takes long', () => {
    expect(whyIn(running, 'slow')).toEqual([
      expect.stringMatching(/^1 replica starts: its process runs and is in `__init__`/),
    ]);
  });

  it('say that no node is large enough, whatever is free', () => {
    expect(whyIn(running, 'huge')).toEqual([
      '1 replica waits for room: needs 16 CPU; no node has 16 CPU: the largest has 4 CPU',
    ]);
  });

  it('tell the free room of each node beside what groups hold there', () => {
    const told = live.nodes?.map(({ free, reserved }) => [
      toRecord(free ?? new Map()).CPU ?? 0,
      toRecord(reserved ?? new Map()),
    ]);
    expect(told?.[1]).toEqual([0, { CPU: 2 }]);
    expect(told?.[0]?.[1]).toEqual({ CPU: 2 });
    const held = 6 - (told ?? []).reduce((sum, [free]) => sum + Number(free), 0);
    expect(held).toBe(toRecord(live.used ?? new Map()).CPU);
  });
});

describe.each(scenes('two-llm-apps'))('two LLM applications on 4 CPUs and a GPU (%s)', (file) => {
  const live = readScene(file);
  const text = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
  const analysis: Analysis = analyze(text, { rayVersionOption: live.ray ?? '' });
  const running = runningOf(live, analysis, 0);

  it('say whose routers wait, and that hidden routers hold what they need', () => {
    const waiting = running.flatMap(({ deployments }) =>
      deployments.filter(({ running: up, target }) => up !== target),
    );
    expect(
      waiting.map(({ name, hidden, range, running: up, target }) => [name, hidden, range !== null, up, target]),
    ).toEqual([['LLMRouter', true, true, 0, 2]]);
    expect(waiting[0]?.why.map(({ en }) => en)).toEqual([
      '2 replicas wait for room, each: needs 1 CPU; 4 of 4 CPU are reserved; 2 hidden routers of falcon3-1b hold 2; 1 replica of falcon-h1-0.5b/LLMDeploymentfalcon-h1-0_5b holds 1; 1 replica of falcon3-1b/LLMDeploymentfalcon3-1b holds 1',
    ]);
  });

  it('hold what `ray status` says in the same moment, and nothing contradicts us', () => {
    expect(statusLines(live.statusText).usage[0]).toBe('3.0/4.0 CPU (1.0 used of 2.0 reserved in placement groups)');
    expect(statusLines(live.statusText).demands).toEqual(["{'CPU': 1.0}: 2+ pending tasks/actors"]);
    expect(toRecord(live.used ?? new Map())).toEqual({ CPU: 4, GPU: 0.8 });
    expect(live.nodes?.map(({ free, reserved }) => [free, reserved].map((one) => one && toRecord(one)))).toEqual([
      [
        { GPU: 0.2, memory: 4 * 1024 ** 3 },
        { CPU: 2, GPU: 0.8 },
      ],
    ]);
    expect(contradictionsOf(live, analysis, 0)).toEqual([]);
  });
});
