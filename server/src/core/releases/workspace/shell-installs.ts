import { condaPin } from './conda.ts';
import { rayRequirement } from './requirement.ts';
import type { RayRequirement } from './requirement.ts';
import type { Include } from './reading.ts';

/** What a command of a shell does to the installed Ray. */
export type Install = Include | (RayRequirement & { readonly written: string; readonly upgrades: boolean });

const PIP = /\b(?:pip[\d.]*|uv\s+pip)\s+(?:\S+\s+)*?install\s|\b(?:uv|poetry|pdm|pipenv)\s+(?:add|install)\s/;
const CONDA = /\b(?:conda|mamba|micromamba)\s+(?:\S+\s+)*?(?:install|create|update)\s/;

/** Commands that install what a lock says. */
const LOCKED: readonly (readonly [RegExp, string])[] = [
  [/\buv\s+sync\b/, 'uv.lock'],
  [/\bpoetry\s+(?:install|sync)\b/, 'poetry.lock'],
  [/\bpdm\s+(?:install|sync)\b/, 'pdm.lock'],
  [/\bpipenv\s+(?:install|sync)\b/, 'Pipfile.lock'],
];

const WORD = /"([^"]*)"|'([^']*)'|([^\s"']+)/g;

const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(WORD)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');

/** The installations of Ray in the commands of a `RUN`, in order; also in its JSON form. */
export const installsIn = (script: string): readonly Install[] =>
  asShell(script)
    .split(/&&|\|\||;(?=\s)|\n/)
    .flatMap(installsOf);

const asShell = (script: string): string => {
  if (!script.trimStart().startsWith('[')) return script;
  try {
    const words: unknown = JSON.parse(script);
    return Array.isArray(words)
      ? words
          .map((word) => `'${String(word)}'`)
          .join(' ')
          .replaceAll(/'(\w+)'/g, '$1')
      : script;
  } catch {
    return script;
  }
};

const installsOf = (command: string): readonly Install[] => {
  if (CONDA.test(command)) return wordsOf(command).flatMap(condaInstall);
  if (/\bconda\s+env\s+(?:create|update)\b/.test(command)) return filesOf(command, ['-f', '--file'], false);
  const locked = LOCKED.find(([pattern]) => pattern.test(command));
  const lock: readonly Install[] = locked === undefined ? [] : [{ include: locked[1], requirements: false }];
  if (!PIP.test(command)) return lock;
  const upgrades = /\s(?:-U|--upgrade)\b/.test(command);
  return [
    ...lock,
    ...filesOf(command, ['-r', '--requirement'], true),
    ...wordsOf(command).flatMap((word): readonly Install[] => {
      const found = rayRequirement(word);
      return found === null ? [] : [{ ...found, written: word, upgrades }];
    }),
  ];
};

const condaInstall = (word: string): readonly Install[] => {
  const pin = condaPin(word);
  return pin === null ? [] : [{ specifier: `==${pin.version}`, pin, written: word, upgrades: false }];
};

const filesOf = (command: string, options: readonly string[], requirements: boolean): readonly Include[] => {
  const words = wordsOf(command);
  return words.flatMap((word, index) => {
    const option = options.find((name) => word === name || word.startsWith(`${name}=`));
    if (option === undefined)
      return /^-r\S/.test(word) && requirements ? [{ include: word.slice(2), requirements }] : [];
    const file = word === option ? words[index + 1] : word.slice(option.length + 1);
    return file === undefined || file.includes('://') ? [] : [{ include: file, requirements }];
  });
};
