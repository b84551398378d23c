// The same suite in a desktop VS Code, which @vscode/test-electron downloads.
import { runTests } from '@vscode/test-electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './paths.mjs';
import { bundleSuite, prepare, report } from './prepare.mjs';

const place = prepare();
let code = 1;
try {
  code = await runTests({
    version: process.env.RAY_SERVE_LENS_VSCODE ?? 'stable',
    extensionDevelopmentPath: project,
    extensionTestsPath: await bundleSuite(place.folder),
    extensionTestsEnv: { RAY_SERVE_LENS_RESULT: place.result },
    launchArgs: [place.workspace, '--disable-extensions', '--user-data-dir', join(place.folder, 'u')],
  });
  if (!report(place.result).ok) code = 1;
} catch (error) {
  console.error(`The desktop editor did not run the suite: ${error instanceof Error ? error.message : error}`);
  code = 1;
} finally {
  rmSync(place.folder, { recursive: true, force: true });
}
process.exit(code === 0 ? 0 : 1);
