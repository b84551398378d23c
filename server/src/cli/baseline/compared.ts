import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Note } from '../inputs/note.ts';
import { notWritten } from '../inputs/note.ts';
import { goneFrom } from './baseline.ts';
import type { Baseline, BaselineEntry, BaselineUse } from './baseline.ts';
import { writeBaseline } from './baseline-file.ts';

/** What a checked file says of the baseline. */
export interface FoundProblems {
  /** As the baseline names the file. */
  readonly name: string;
  readonly entries: readonly BaselineEntry[];
}

/** Compares a baseline with what a call finds, and writes it where the call wants that. */
export class BaselineRun {
  readonly #use: BaselineUse;
  readonly #found = new Map<string, readonly BaselineEntry[]>();

  constructor(use: BaselineUse) {
    this.#use = use;
  }

  add({ name, entries }: FoundProblems): void {
    this.#found.set(name, entries);
  }

  /** What is told at the end; of files that were not checked and are still there nothing is known. */
  end(): readonly Note[] {
    const { path, known, does } = this.#use;
    const gone = new Map([...known].map(([name, entries]) => [name, this.#goneFrom(name, entries)]));
    if (does === 'compare') return goneNotes(path, gone);
    const left = [...known].map(([name, entries]) => [name, goneFrom(entries, gone.get(name) ?? [])] as const);
    const next = new Map([...left, ...(does === 'write' ? this.#found : [])]);
    try {
      writeBaseline(path, next);
    } catch {
      return [notWritten(path)];
    }
    return [writtenNote(path, total(next), total(gone))];
  }

  #goneFrom(name: string, known: readonly BaselineEntry[]): readonly BaselineEntry[] {
    const found = this.#found.get(name);
    if (found !== undefined) return goneFrom(known, found);
    return name === '-' || existsSync(resolve(dirname(this.#use.path), name)) ? [] : known;
  }
}

const total = (entries: Baseline): number => [...entries.values()].flat().reduce((sum, { count }) => sum + count, 0);

const NAMES = 5;

const goneNotes = (path: string, gone: Baseline): readonly Note[] => {
  const count = total(gone);
  if (count === 0) return [];
  const files = [...gone].flatMap(([name, entries]) =>
    entries.length === 0 ? [] : `${name} (${[...new Set(entries.map(({ code }) => code))].join(', ')})`,
  );
  const names = `${files.slice(0, NAMES).join(', ')}${files.length > NAMES ? ', …' : ''}`;
  return [
    {
      path,
      message: {
        en: `${count.toLocaleString('en')} ${count === 1 ? 'problem is' : 'problems are'} gone: ${names}; --update-baseline takes ${count === 1 ? 'it' : 'them'} out`,
        vi: `${count.toLocaleString('vi')} vấn đề không còn nữa: ${names}; --update-baseline sẽ bỏ khỏi file`,
      },
      status: 0,
    },
  ];
};

const writtenNote = (path: string, count: number, gone: number): Note => ({
  path,
  message: {
    en: `written with ${count.toLocaleString('en')} known ${count === 1 ? 'problem' : 'problems'}; ${gone.toLocaleString('en')} ${gone === 1 ? 'is' : 'are'} gone`,
    vi: `đã ghi ${count.toLocaleString('vi')} vấn đề đã biết; ${gone.toLocaleString('vi')} không còn nữa`,
  },
  status: 0,
});
