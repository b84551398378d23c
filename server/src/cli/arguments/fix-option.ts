import type { Words } from '../../core/index.ts';
import { CHECK } from '../table/check.ts';
import type { CheckArguments } from './check-arguments.ts';
import { UsageError, withUsage } from './usage-error.ts';

/** Paths that a call names; standard input where it says only at which path that stands. */
export const pathsOf = (operands: readonly string[], stdinPath: string | undefined): readonly string[] => {
  if (operands.length > 0) {
    if (stdinPath !== undefined && !operands.includes('-')) throw new UsageError(NO_STDIN);
    return operands;
  }
  if (stdinPath === undefined) throw withUsage({ en: 'check: [PATH…] is missing', vi: 'check: thiếu [PATH…]' }, CHECK);
  return ['-'];
};

interface FixValues {
  readonly fix: boolean;
  readonly 'fix-dry-run': boolean;
  readonly format: CheckArguments['format'];
}

/** What becomes of fixes. A diff, or a mended text, is all that is printed: no report stands beside it. */
export const readFix = (values: FixValues, paths: readonly string[]): CheckArguments['fix'] => {
  const { fix, 'fix-dry-run': isDry, format } = values;
  if (fix && isDry) throw new UsageError(ONE_OF_BOTH);
  const isPrinted = fix && paths.includes('-');
  if ((isDry || isPrinted) && format !== 'human') throw new UsageError(isDry ? NO_FORMAT_DRY : NO_FORMAT_STDIN);
  if (isPrinted && paths.length > 1) throw new UsageError(ALONE);
  if (isDry) return 'shown';
  if (isPrinted) return 'printed';
  return fix ? 'written' : null;
};

const NO_STDIN: Words = {
  en: '--stdin-path: name only - beside it, which is standard input',
  vi: '--stdin-path: bên cạnh nó chỉ nêu -, tức standard input',
};
const ONE_OF_BOTH: Words = {
  en: '--fix and --fix-dry-run: give one of them, not both',
  vi: '--fix và --fix-dry-run: chỉ được dùng một trong hai',
};
const NO_FORMAT_DRY: Words = {
  en: '--fix-dry-run prints a diff; --format has no place beside it',
  vi: '--fix-dry-run in ra diff; không dùng --format bên cạnh nó',
};
const NO_FORMAT_STDIN: Words = {
  en: '--fix prints the mended text of standard input; --format has no place beside it',
  vi: '--fix in văn bản đã sửa của standard input; không dùng --format bên cạnh nó',
};
const ALONE: Words = {
  en: '--fix -: the mended text of standard input is printed, so no other path can stand beside -',
  vi: '--fix -: văn bản đã sửa của standard input được in ra, nên không nêu đường dẫn khác bên cạnh -',
};
