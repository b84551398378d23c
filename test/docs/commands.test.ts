import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/docs/files.mjs';
import type { Block } from '../../scripts/docs/markdown.mjs';
import { commandsOf, notesOf, PAGES } from './notes.ts';
import type { Page } from './notes.ts';
import { openScene, partShown } from './scenario.ts';
import type { Ran, Scene } from './scenario.ts';
import { amountIn, readSum } from './sums.ts';

/** `DOCS=write` puts what the commands print today into the pages; read the difference. */
const writing = process.env.DOCS === 'write';

const tally = { run: 0, leftOut: 0, compared: 0, sums: 0 };

/** Replaces the inner lines of a block; those before it keep their places, so blocks go from the last to the first. */
const rewrite = (page: Page, changed: ReadonlyMap<Block, string>) => {
  if (changed.size === 0) return;
  const lines = readFileSync(`${root}/${page.path}`, 'utf8').split('\n');
  for (const [{ line, end }, text] of [...changed].sort(([a], [b]) => b.line - a.line))
    lines.splice(line + 1, end - line - 1, ...text.trimEnd().split('\n'));
  writeFileSync(`${root}/${page.path}`, lines.join('\n'));
};

/** What a block of a page is to the runner; null where it is only read. */
const kindOf = (block: Block): 'file' | 'command' | 'output' | 'sums' | null => {
  const { file, shown, notRun, sums } = notesOf(block);
  if (file !== undefined) return 'file';
  if (sums) return 'sums';
  if (shown) return 'output';
  return block.language === 'sh' && notRun === undefined ? 'command' : null;
};

/** Each sum comes out as it says, and as the program says. */
const checkSums = (scene: Scene, block: Block) => {
  const { sums } = notesOf(block);
  if (!sums) return;
  const json = scene.check(sums.file, sums.options);
  for (const line of block.text.trimEnd().split('\n')) {
    const sum = readSum(line);
    expect({ line, is: sum.left }).toEqual({ line, is: sum.result });
    expect({ line, is: amountIn(json, sums.when, sum) }).toEqual({ line, is: sum.result });
    tally.sums += 1;
  }
};

const scenarios = PAGES.filter(({ heldBy }) => heldBy === undefined)
  .map((page) => ({ page, steps: page.blocks.filter((block) => kindOf(block) !== null) }))
  .filter(({ steps }) => steps.length > 0);

describe.each(scenarios.map(({ page, steps }) => [page.path, page, steps] as const))('%s', (_, page, steps) => {
  const scene = openScene(page);
  const changed = new Map<Block, string>();
  let last: Ran | undefined;
  afterAll(() => {
    rewrite(page, changed);
  });

  it.each(steps.map((block) => [`line ${String(block.line + 1)}`, block] as const))('%s', (_line, block) => {
    const { file, status, shown, sums } = notesOf(block);
    if (file !== undefined) scene.put(file, block.text);
    else if (sums) checkSums(scene, block);
    else if (shown) {
      const expected = partShown(last?.output ?? '', shown);
      expect(expected).not.toBe('');
      if (writing && expected !== block.text) changed.set(block, expected);
      else expect(block.text).toBe(expected);
      tally.compared += 1;
    } else {
      last = scene.run(block);
      expect(last.status, last.output).toBe(status);
      tally.run += commandsOf(block).length;
    }
  });
});

describe('what is not run', () => {
  const leftOut = PAGES.flatMap(({ path, blocks }) =>
    blocks.flatMap((block) => {
      const { notRun } = notesOf(block);
      return notRun === undefined ? [] : [{ path, block, notRun }];
    }),
  );

  it('says why, and is little', () => {
    tally.leftOut = leftOut.flatMap(({ block }) => commandsOf(block)).length;
    expect(leftOut.filter(({ block }) => block.language !== 'sh')).toEqual([]);
  });

  it('is held by a test that there is where a page names one', () => {
    const named = PAGES.flatMap(({ heldBy }) => heldBy ?? []);
    expect(named.filter((path) => readFileSync(`${root}/${path}`, 'utf8') === '')).toEqual([]);
  });
});

afterAll(() => {
  const elsewhere = PAGES.filter(({ heldBy }) => heldBy !== undefined)
    .flatMap(({ blocks }) => blocks)
    .filter(({ language }) => language === 'sh')
    .flatMap(commandsOf).length;
  console.log(
    `${String(tally.run)} commands of the documentation run, ${String(tally.compared)} outputs compared, ${String(tally.sums)} sums done, ` +
      `${String(tally.leftOut)} commands left out with a reason, ${String(elsewhere)} run by another test`,
  );
});
