// A Neovim without root: the one on the PATH, or Debian's packages unpacked into the user's cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = [
  'neovim',
  'neovim-runtime',
  'libluajit-5.1-2',
  'libmsgpackc2',
  'libtermkey1',
  'libtree-sitter0',
  'libunibilium4',
  'libuv1',
  'libvterm0',
  'lua-luv',
];
const home =
  process.env.RAY_SERVE_LENS_NEOVIM ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens', 'neovim');
const root = join(home, 'root');
const program = join(root, 'usr/bin/nvim');

const starts = (command, env) => spawnSync(command, ['--version'], { env }).status === 0;

/** The command and environment of a Neovim that starts; null, with a word to the person, where there is none. */
export const neovim = (say = console.log) => {
  if (starts('nvim', process.env)) return { command: 'nvim', env: process.env };
  if (!existsSync(program)) unpack(say);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries(), VIMRUNTIME: join(root, 'usr/share/nvim/runtime') };
  return existsSync(program) && starts(program, env) ? { command: program, env } : null;
};

const libraries = () => {
  const lib = join(root, 'usr/lib');
  return existsSync(lib)
    ? readdirSync(lib)
        .flatMap((name) => (/-linux-gnu/.test(name) ? [join(lib, name)] : []))
        .join(':')
    : '';
};

/** Each package alone: a newer Debian names some of the libraries otherwise, and one may lack. */
const unpack = (say) => {
  say(`Unpacking Neovim for the tests into ${home}…`);
  mkdirSync(home, { recursive: true });
  for (const name of PACKAGES) spawnSync('apt-get', ['download', name], { cwd: home });
  for (const name of readdirSync(home).filter((file) => file.endsWith('.deb')))
    spawnSync('dpkg', ['-x', join(home, name), root]);
};
