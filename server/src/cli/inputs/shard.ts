import type { Words } from '../../core/index.ts';
import { slashed } from '../../node/places.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { written } from '../arguments/written.ts';
import type { FoundFile } from './find-files.ts';

/** The `part`th of so many equal parts, from 1 on. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** As in `2/5`. */
export const readShard = (text: string): Shard => {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new UsageError(wrongShard(text));
};

const wrongShard = (text: string): Words => ({
  en: `--shard ${written(text)}: write I/N, part I of N, such as 1/4`,
  vi: `--shard ${written(text)}: hãy viết I/N, phần I trong N phần, như 1/4`,
});

/** One part of the files, in their order: every Nth by path, so that parts are of equal size and hold neighbours of every folder. */
export const inShard = (files: readonly FoundFile[], { part, of }: Shard): readonly FoundFile[] => {
  const paths = [...new Set(files.map(({ path }) => slashed(path)))].sort();
  const own = new Set(paths.filter((_, index) => index % of === part - 1));
  return files.filter(({ path }) => own.has(slashed(path)));
};
