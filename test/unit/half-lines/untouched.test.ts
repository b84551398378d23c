import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, isUnfinished, lensesOf } from '../../../server/src/core/index.ts';
import type { Analysis, TextRange } from '../../../server/src/core/index.ts';
import { HALF_LINES, randomBy } from '../model/edits.ts';

/** 500: `npm run test:model`. */
const LINES = Math.min(500, Number(process.env.MODEL_EDITS ?? 80));
const SEED = Number(process.env.MODEL_SEED ?? 1);

const EXAMPLE = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const SERVICE = `# rayServeLens.cluster: cpu=8, gpu=1
apiVersion: ray.io/v1
kind: RayService
metadata:
  name: two
spec:
  serveConfigV2: |
${indented(EXAMPLE.slice(EXAMPLE.indexOf('applications:')), '    ')}  rayClusterConfig:
    rayVersion: 2.47.1
    headGroupSpec:
      rayStartParams: {}
      template:
        spec:
          containers:
            - name: ray-head
              image: rayproject/ray:2.47.1
              resources:
                limits: { cpu: "8", nvidia.com/gpu: "1" }
`;

const MODELS = `# rayServeLens.rayVersion: 2.47.1
- model_loading_config:
    model_id: small # answers
    model_source: tiiuae/Falcon3-1B-Instruct
  accelerator_type: L4
  deployment_config:
    autoscaling_config: { min_replicas: 1, max_replicas: 2 }
  engine_kwarg: {}
- model_loading_config:
    model_id: other
    model_source: tiiuae/Falcon-H1-0.5B-Instruct
  deployment_config:
    num_replica: 2
  engine_kwargs:
    max_model_len: 8192
`;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where each application, or model of a file of models, stands. */
const partsOf = (text: string): readonly Part[] => {
  const starts = [...text.matchAll(/^ *- (?=name: falcon|model_loading_config:\n {4}model_id)/gm)].map(
    ({ index }) => index,
  );
  const after = /^ {2}rayClusterConfig/m.exec(text)?.index ?? text.length;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? after }));
};

/** What a lens says of the application alone: whether all together fit, or Ray takes the file, hangs on the others too. */
const costIn = (title: string): string => /^.*? at most/.exec(title)?.[0] ?? title;

/** Told at one application and made of all: what shares a GPU with what. */
const OF_ALL: readonly string[] = ['shared-card'];

/** What is shown in some parts of a text: problems and lenses with their places. */
const shownIn = (analysis: Analysis, parts: readonly Part[], edited: TextRange): readonly string[] => {
  const isHeldBack = isUnfinished(analysis, edited);
  const all = [
    ...analysis.problems
      .filter((problem) => !isHeldBack(problem) && !OF_ALL.includes(problem.code))
      .map(({ code, range, message }) => ({ range, what: `${code} ${message.en} ${message.vi}` })),
    ...lensesOf(analysis).map(({ range, title }) => ({
      range,
      what: analysis.kind === 'llm-config' ? 'lens' : costIn(title.en),
    })),
  ];
  return all
    .filter(({ range }) => parts.some(({ start, end }) => range.start >= start && range.start < end))
    .map(({ range, what }) => `${String(range.start)}-${String(range.end)} ${what}`);
};

/** What is shown of some parts before a text is put in at a place, as it is to be shown after. */
const movedBy = (shown: readonly string[], at: number, by: number): readonly string[] =>
  shown.map((one) =>
    one.replace(/^(\d+)-(\d+)/, (_, start: string, end: string) =>
      [start, end].map((place) => String(Number(place) + (Number(place) >= at ? by : 0))).join('-'),
    ),
  );

describe.each([
  ['the bundled example', EXAMPLE],
  ['a RayService', SERVICE],
  ['a file of models', MODELS],
])('in %s', (_, text) => {
  it('nothing of an application vanishes or moves while the next ones are typed letter by letter', () => {
    const parts = partsOf(text);
    expect(parts.length).toBe(2);
    const last = parts.at(-1) ?? { start: 0, end: 0 };
    const rest = text.slice(last.end);
    const typed = (length: number): string =>
      `${text.slice(0, last.start)}${text.slice(last.start, last.start + length)}\n${rest}`;
    const others = parts.slice(0, -1);
    const begin = analyze(typed(0));
    const before = shownIn(begin, others, { start: 0, end: 0 });
    expect(before.length).toBeGreaterThan(0);
    let analysis = begin;
    const files = lensesOf(begin).length - before.filter((one) => one.includes('Reserves')).length;
    for (let length = 1; length <= last.end - last.start; length++) {
      analysis = analyze(typed(length), {}, analysis);
      const at = last.start + length;
      const now = shownIn(analysis, others, { start: at - 1, end: at });
      expect(now, JSON.stringify(typed(length).slice(last.start, at))).toEqual(expect.arrayContaining([...before]));
      expect(lensesOf(analysis).length).toBeGreaterThanOrEqual(files);
    }
  });

  it('nothing of an application vanishes or moves beside half a line elsewhere', () => {
    const random = randomBy(SEED);
    const before = analyze(text);
    const parts = partsOf(text);
    const starts = [...text.matchAll(/^(?=.)/gm)]
      .map(({ index }) => index)
      .filter((start) => start > (parts[0]?.start ?? 0));
    for (let step = 0; step < LINES; step++) {
      const at = starts[random(starts.length)] ?? 0;
      const line = `${halfLine(text, at, random)}\n`;
      if (takesOver(text.slice(at), line) && !parts.some(({ start, end }) => at > start && at < end)) continue;
      const others = parts.filter(({ start, end }) => at <= start || at > end);
      const untouched = others.filter((part) => part.start !== at);
      const expected = movedBy(shownIn(before, untouched, { start: 0, end: 0 }), at, line.length);
      const after = analyze(text.slice(0, at) + line + text.slice(at), {}, before);
      const moved = untouched.map((part) =>
        part.start > at ? { start: part.start + line.length, end: part.end + line.length } : part,
      );
      const now = shownIn(after, moved, { start: at, end: at + line.length - 1 });
      expect(now, `${line} at ${String(at)}`).toEqual(expect.arrayContaining([...expected]));
    }
  });
});

/** True for a line that YAML reads as the head of the lines below it. */
const takesOver = (below: string, line: string): boolean =>
  /^ *(?:- |.*\|$)/m.test(line) && (/^ */.exec(below)?.[0].length ?? 0) > (/^ */.exec(line)?.[0].length ?? 0);

/** Half a line as somebody begins it: mostly with the indentation of the lines around. */
const halfLine = (text: string, at: number, random: (below: number) => number): string => {
  const around = [text.slice(0, at).split('\n').at(-2) ?? '', text.slice(at).split('\n')[0] ?? ''];
  const indents = around.map((line) => /^[ -]*/.exec(line)?.[0].replaceAll('-', ' ') ?? '');
  const indent = indents[random(2)] ?? '';
  const own = (HALF_LINES[random(HALF_LINES.length)] ?? '').slice(1);
  return random(4) === 0 ? own : indent + own.trimStart();
};
