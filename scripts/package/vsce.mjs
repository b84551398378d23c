// Runs vsce, the tool that packs extensions.
import { join } from 'node:path';
import { run, tool } from './tools.mjs';

/** Runs a command of vsce in a folder and gives what it says. Throws where it warns: a package is made without a doubt. */
export const vsce = async (folder, args) => {
  const program = join(await tool('@vscode/vsce', '4.1.0'), 'vsce');
  const { stdout, stderr } = await run(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 });
  if (/\bwarning\b/i.test(stdout + stderr)) throw new Error(`vsce ${args[0]} warns:\n${stdout}${stderr}`);
  return stdout;
};
