import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../server/src/core/index.ts';
import { nodesOf, startHead } from './head.ts';
import type { Head } from './head.ts';
import { ALL, LIVE_RELEASES } from './releases.ts';
import { applicationsOn, ask, until } from './serve.ts';
import { situationsOf } from './situations/cases.ts';
import { FRAME, NODES } from './situations/cases/files.ts';
import { ofDeploy, ofNumbers, wordsOf } from './situations/judge.ts';
import { deployed, momentOf } from './situations/play.ts';
import type { Moment } from './situations/play.ts';
import { pageOf, rowOf, rowsIn } from './situations/report.ts';
import type { Row } from './situations/report.ts';
import type { Finding, Situation, Step } from './situations/situation.ts';

const LOG = process.env.SITUATIONS_LOG;
const ONLY = new RegExp(process.env.SITUATIONS ?? '');
const say = (text: string): void => {
  if (LOG === undefined) console.log(text);
  else appendFileSync(LOG, `${text}\n`);
};

describe.each(LIVE_RELEASES)('Ray %s', (release) => {
  const own = situationsOf(release, (text) => isTaken(text, release)).filter(({ name }) => ONLY.test(name));
  const folder = mkdtempSync(join(tmpdir(), 'rsl-notes-'));
  const notes = join(folder, 'notes');
  let head: Head;
  let frame = '';

  beforeAll(async () => {
    head = await startHead(release, NODES, { SERVE_LENS_NOTES: notes });
    await head.startServe();
    frame = await frameOf(head);
  });
  afterAll(async () => {
    await head.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(own)('$name', async ({ name, steps }: Situation) => {
    say(`\n=== ${release}: ${name}`);
    const findings: Finding[] = [];
    let moment = await momentOf(head, null);
    for (const step of steps) {
      const { found, then } = await played(head, framed(step, frame), moment, notes);
      findings.push(...found);
      moment = then;
    }
    await cleared(head, frame);
    for (const { about, is, detail } of findings) if (is !== 'equal') say(`  ${is.toUpperCase()} ${about}: ${detail}`);
    say(`  ${String(findings.length)} findings, ${String(findings.filter(({ is }) => is === 'wrong').length)} wrong`);
    keep(rowOf(release, name, steps.filter((step) => 'deploy' in step).length, findings));
    expect(findings.filter(({ is }) => is === 'wrong')).toEqual([]);
  });
});

const PAGE = new URL('../../docs/live-situations.md', import.meta.url);
const rows: Row[] = [];

/** Releases may be asked one by one: what the page tells of others stays. */
const keep = (row: Row): void => {
  rows.push(row);
  if (process.env.SITUATIONS_PAGE !== 'write') return;
  const isSame = (one: Row) => (other: Row) => one.release === other.release && one.name === other.name;
  const others = existsSync(PAGE) ? rowsIn(readFileSync(PAGE, 'utf8')).filter((one) => !rows.some(isSame(one))) : [];
  const order = ({ release }: Row): number => ALL.findIndex((one) => one === release);
  writeFileSync(PAGE, pageOf([...others, ...rows].toSorted((a, b) => order(a) - order(b))));
};

const isTaken = (text: string, rayVersionOption: string): boolean =>
  analyze(text, { rayVersionOption }).problems.every(({ severity }) => severity !== 'error');

/** What Serve was started with, so that a file of the same says nothing else of it; without proxies newer releases tell no port. */
const frameOf = async (head: Head): Promise<string> => {
  const told = JSON.parse(await ask('GET', `${head.address}/api/serve/applications/`)) as {
    readonly proxy_location: string;
    readonly http_options?: { readonly host?: string; readonly port?: number } | null;
  };
  const { host, port } = told.http_options ?? {};
  const options = host === undefined ? '' : `http_options: { host: ${host}, port: ${String(port)} }\n`;
  return `proxy_location: ${told.proxy_location}\n${options}`;
};

const framed = (step: Step, frame: string): Step =>
  'deploy' in step ? { ...step, deploy: step.deploy.replace(FRAME, frame) } : step;

const played = async (head: Head, step: Step, before: Moment, notes: string) => {
  if (!('deploy' in step)) {
    await done(head, step);
    const then = await momentOf(head, null);
    return { found: ofNumbers(then), then };
  }
  const result = await deployed(head, step.deploy, before, notes);
  if (!result.after.rests) say('  (never at rest)');
  const words = wordsOf(result.after, step.deploy);
  say(words.map((line) => `  ${line}`).join('\n'));
  return { found: [...ofNumbers(result.after), ...ofDeploy(result, step)], then: result.after };
};

const done = async (head: Head, step: Exclude<Step, { readonly deploy: string }>): Promise<void> => {
  if ('run' in step) await head.run(step.run.importPath, step.run.name, `/${step.run.name}`);
  else if ('hold' in step) await head.does('hold', step.hold);
  else if ('drop' in step) await head.does('drop');
  else if ('add' in step) await head.does('add', { node: nodesOf(step.add)[0] });
  else if ('kill' in step) await head.does('kill', { index: step.kill });
  else await called(head, step.call);
  await new Promise((resolve) => setTimeout(resolve, 1500));
};

/** Requests stay open, so that the deployment grows. */
const called = async (head: Head, { application, count }: { readonly application: string; readonly count: number }) => {
  await head.does('call', { application, count });
  await until(
    () => applicationsOn(head.address),
    (apps) => Object.values(apps[application]?.deployments ?? {}).some(({ replicas }) => replicas.length > 1),
  );
};

/** Nothing is left of one situation when the next begins, applications of `serve.run` included. */
const cleared = async (head: Head, frame: string): Promise<void> => {
  await head.does('drop');
  await head.does('forget');
  await ask('PUT', `${head.address}/api/serve/applications/`, JSON.stringify(parse(`${frame}applications: []\n`)));
  for (let turn = 0; turn < 120 && !(await head.left()).clean; turn++)
    await new Promise((resolve) => setTimeout(resolve, 500));
};
