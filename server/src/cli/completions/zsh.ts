import type { Language } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import type { CommandRow } from '../table/command-row.ts';
import { placeholder, takesValue } from '../table/option.ts';
import type { Offered, Option } from '../table/option.ts';
import { ROWS, briefly, offeredWords } from './offered.ts';

/** A script for zsh, to be read at its start or to stand in a folder of `fpath` as `_ray-serve-lens`. */
export const zshCompletions = (language: Language): string => `#compdef ${PROGRAM}
# Completes calls of ${PROGRAM} in zsh.
_ray_serve_lens() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands rules releases
  rules=(${offeredWords({ offers: 'rules' }).join(' ')})
  releases=(${offeredWords({ offers: 'releases' }).join(' ')})
  commands=(
${ROWS.map(({ name, purpose }) => `    ${quoted(`${name}:${briefly(purpose, language)}`)}`).join('\n')}
  )
  _arguments -C '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${ROWS.map((row) => `        ${row.name}) _arguments -s ${argumentsOf(row, language).join(' ')} ;;`).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _${PROGRAM} ]; then
  _ray_serve_lens "$@"
else
  compdef _ray_serve_lens ${PROGRAM}
fi`;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const argumentsOf = ({ options, operands }: CommandRow, language: Language): readonly string[] => [
  ...Object.entries(options).map(([name, option]) => quoted(optionForm(name, option, language))),
  ...(operands.most === 0
    ? []
    : [quoted(`${operands.most > 1 ? '*' : '1'}: :${actionOf(offeredWords(operands), operands.offers)}`)]),
];

/** As in `*--rule=[how it is shown]:CODE=SEVERITY:(…)`. */
const optionForm = (name: string, option: Option, language: Language): string => {
  const said = briefly(option.meaning, language).replace(/[[\]\\:]/g, '\\$&');
  const head = `${option.isRepeatable === true ? '*' : ''}--${name}`;
  if (!takesValue(option)) return `${head}[${said}]`;
  const shown = placeholder(name, option).replaceAll(':', '\\:');
  return `${head}=[${said}]:${shown}:${actionOf(offeredWords(option), option.offers)}`;
};

const actionOf = (words: readonly string[], offers: Offered | undefined): string => {
  if (offers === 'rules' || offers === 'releases') return `($${offers})`;
  if (words.length > 0) return `(${words.join(' ')})`;
  return offers === 'files' ? '_files' : offers === 'folders' ? '_files -/' : ' ';
};
