import { condaName, condaPin } from './conda.ts';
import { rayRequirement, requiredName } from './requirement.ts';
import type { RayRequirement } from './requirement.ts';
import type { Include, Named } from './reading.ts';

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
export const installsIn = (script: string): readonly Install[] => commandsOf(script).flatMap(installsOf);

const commandsOf = (script: string): readonly string[] => asShell(script).split(/&&|\|\||;(?=\s)|\n/);

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

/** Options of installers whose next word is theirs. */
const WITH_VALUE =
  /^(?:-[icftne]|--(?:index-url|extra-index-url|find-links|constraint|target|prefix|root|python|name|channel|group|default-timeout|timeout|cache-dir|progress-bar|torch-backend|index-strategy))$/;

/** The packages that the commands of a `RUN` install, of any name, and the files that name others. */
export const packagesInstalled = (script: string): readonly Named[] => commandsOf(script).flatMap(packagesOf);

const packagesOf = (command: string): readonly Named[] => {
  const files = installsOf(command).filter((one) => 'include' in one);
  const [end, name] = CONDA.test(command)
    ? [endOf(CONDA, command), condaName]
    : PIP.test(command)
      ? [endOf(PIP, command), requiredName]
      : [command.length, requiredName];
  const words = wordsOf(command.slice(end));
  const packages = words.filter((word, index) => !word.startsWith('-') && !takesNext(words[index - 1] ?? ''));
  return [...files, ...packages.flatMap((word) => name(word) ?? [])];
};

const takesNext = (option: string): boolean => WITH_VALUE.test(option) || /^(?:-r|--requirement|--file)$/.test(option);

const endOf = (pattern: RegExp, command: string): number => {
  const found = pattern.exec(command);
  return found === null ? command.length : found.index + found[0].length;
};
