// Which Markdown texts a reader finds in the project, but the pages of the rules, which their own tests hold.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every Markdown file that git knows or would take, by its way from the project's folder. */
export const markdownFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '')
    .sort();

const RULE_PAGE = /^docs\/rules\/(?:vi\/)?[\w-]+\.md$/;

/** Pages that are written from the rules: their examples are tests of the rules themselves. */
export const isRulePage = (path) => RULE_PAGE.test(path) && !path.endsWith('README.md');
