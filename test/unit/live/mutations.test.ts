import { describe, expect, it } from 'vitest';
import { amountOf, clusterWords, liveFault, roomFor, runningOf, statusLines } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveAnswers, LiveCluster } from '../../../server/src/core/index.ts';
import { randomBy } from '../../random.ts';
import { RELEASES, answersOf, readOf } from './answers.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const HOSTILE: readonly Json[] = [
  null,
  true,
  -1,
  0.1 + 0.2,
  1e308,
  9_007_199_254_740_993,
  '',
  '0',
  'ALIVE',
  '\u0000',
  [],
  {},
  [null],
  { __proto__: null, constructor: 'x', toString: 1 },
];

/** Changes one place inside a value: takes it out, doubles it, or puts something else there. */
const mutate = (value: Json, random: (below: number) => number): Json => {
  if (value === null || typeof value !== 'object') return HOSTILE[random(HOSTILE.length)] ?? null;
  const keys = Object.keys(value);
  const key = keys[random(keys.length)];
  if (key === undefined || random(6) === 0) return HOSTILE[random(HOSTILE.length)] ?? null;
  const entries = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    if (name !== key) return [[name, part]];
    const how = random(10);
    if (how === 0) return [];
    return how === 1
      ? [
          [name, part],
          [`${name}2`, part],
        ]
      : [[name, mutate(part, random)]];
  });
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
};

/** One or several answers of a dashboard damaged: in what they say, or as texts. */
const damaged = (answers: LiveAnswers, random: (below: number) => number): LiveAnswers =>
  new Map(
    [...answers].flatMap(([path, answer]): readonly (readonly [string, LiveAnswer])[] => {
      if ('fault' in answer || random(3) > 0) return [[path, answer]];
      const how = random(12);
      if (how === 0) return [];
      if (how === 1) return [[path, { ...answer, text: answer.text.slice(0, random(answer.text.length)) }]];
      if (how === 2) return [[path, { ...answer, status: [0, 204, 301, 401, 404, 500, 999][random(7)] ?? 200 }]];
      let json = JSON.parse(answer.text) as Json;
      for (let times = 0; times < 1 + random(4); times++) json = mutate(json, random);
      return [[path, { ...answer, text: JSON.stringify(json) }]];
    }),
  );

type ListedItem = Readonly<Record<string, unknown>>;

const itemsAt = (answers: LiveAnswers, start: string): readonly ListedItem[] => {
  const [, answer] = [...answers].find(([path]) => path.startsWith(start)) ?? [];
  if (answer === undefined || 'fault' in answer) return [];
  const { data } = JSON.parse(answer.text) as { data: { result: { result: ListedItem[] } } };
  return data.result.result;
};

/** Whatever is read stands so in the answer. */
const expectRead = (live: LiveCluster, answers: LiveAnswers): void => {
  const own = (item: ListedItem): boolean => item.state !== 'DEAD';
  for (const node of live.nodes ?? []) {
    const items = itemsAt(answers, '/api/v0/nodes').filter((item) => item.node_id === node.id);
    const amounts = items.map(({ resources_total }) => resources_total as Readonly<Record<string, number>>);
    for (const [name, units] of node.total) {
      expect(amounts.map((one) => Math.round((one[name] ?? -1) * 10_000))).toContain(
        Math.round(amountOf(units) * 10_000),
      );
    }
    for (const [name, units] of node.free ?? []) {
      expect(units >= 0n && units <= (node.total.get(name) ?? -1n)).toBe(true);
    }
  }
  if (live.nodes !== null) expect(live.nodes).toHaveLength(itemsAt(answers, '/api/v0/nodes').filter(own).length);
  if (live.actors !== null) expect(live.actors).toHaveLength(itemsAt(answers, '/api/v0/actors').filter(own).length);
  const [, serve] = [...answers].find(([path]) => path.startsWith('/api/serve/')) ?? [];
  for (const { name, status, deployments } of live.serve?.applications ?? []) {
    const text = serve !== undefined && 'text' in serve ? serve.text : '';
    for (const part of [name, status, ...deployments.map((one) => one.status)])
      expect(text).toContain(JSON.stringify(part));
  }
};

describe.each(RELEASES)('damaged answers of Ray %s', (release) => {
  const whole = answersOf(release);

  it('never end the reading, and nothing is read that does not stand in them', () => {
    const random = randomBy(20_261_129);
    for (let round = 0; round < 400; round++) {
      const answers = damaged(whole, random);
      const live = readOf(answers);
      expectRead(live, answers);
      const cluster = roomFor(live, []);
      expect(cluster === null).toBe(live.nodes === null || live.nodes.length === 0);
      for (const { why, deployments } of runningOf(live, null, 0)) {
        const words = [...why, ...deployments.flatMap((one) => one.why)];
        for (const { en, vi } of words) expect(`${en}${vi}`).not.toMatch(/NaN|undefined|null|\[object|Infinity/);
      }
      clusterWords(live);
      statusLines(live.statusText);
      for (const answer of answers.values()) liveFault(answer);
    }
  });
});
