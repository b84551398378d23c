import { PROGRAM } from '../arguments/usage-lines.ts';
import type { CommandRow } from '../table/command-row.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import { takesValue } from '../table/option.ts';
import type { Operands } from '../table/command-row.ts';
import type { Offered, Option } from '../table/option.ts';
import { ROWS, offeredWords } from './offered.ts';

/** Lists that several options take, each told once. */
const LISTS = ['rules', 'releases', 'severities', 'commands'] as const satisfies readonly Offered[];

/** A script for bash from 3.2 on, which is what macOS has. Bash takes `=` as a word of its own. */
export const bashCompletions = (): string => `# Completes calls of ${PROGRAM} in bash.
_ray_serve_lens() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} before= command= word=
${LISTS.map((offers) => `  local ${offers}='${offeredWords({ offers }).join(' ')}'`).join('\n')}
  if [ "$cur" = = ]; then
    cur= before=\${COMP_WORDS[COMP_CWORD-2]}
  elif [ "$prev" = = ]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]} before=\${COMP_WORDS[COMP_CWORD-3]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $commands " in
      *" $word "*) command=$word; break ;;
    esac
  done
  COMPREPLY=()
  if [ "$before" = --rule ]; then
    ${words('$severities')}
    return
  fi
  case $command.$prev in
${valueCases().join('\n')}
  esac
  case $command.$cur in
${ROWS.flatMap(commandCases).join('\n')}
    *) ${words('$commands')} ;;
  esac
}
complete -o default -F _ray_serve_lens ${PROGRAM}`;

const words = (all: string): string => `COMPREPLY=($(compgen -W "${all}" -- "$cur"))`;

/** Files are offered where nothing else is, unless this stands there. */
const NOTHING = 'compopt +o default 2>/dev/null';

const offer = ({ choices, offers }: Pick<Option | Operands, 'choices' | 'offers'>): string => {
  if (choices !== undefined) return words(choices.join(' '));
  if (offers === 'files' || offers === 'folders') return '';
  const list = LISTS.find((one) => one === offers);
  return list === undefined ? NOTHING : words(`$${list}`);
};

/** What is offered behind an option. An equals sign and a severity follow the code of a rule. */
const valueCases = (): readonly string[] => {
  const own = ROWS.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, row]) =>
      takesValue(row) && !Object.hasOwn(EVERYWHERE, option) ? [caseOf(`${name}.--${option}`, row)] : [],
    ),
  );
  const shared = Object.entries(EVERYWHERE).flatMap(([option, row]: [string, Option]) =>
    takesValue(row) ? [caseOf(`*.--${option}`, row)] : [],
  );
  return [...own, ...shared];
};

const caseOf = (pattern: string, row: Option): string => {
  const more = row.offers === 'rules' ? ['compopt -o nospace 2>/dev/null'] : [];
  return `    ${pattern}) ${[offer(row), ...more, 'return'].filter((part) => part !== '').join('; ')} ;;`;
};

const commandCases = ({ name, options, operands }: CommandRow): readonly string[] => {
  const all = Object.keys(options).map((option) => `--${option}`);
  return [
    `    ${name}.-*) ${words(all.join(' '))} ;;`,
    `    ${name}.*) ${operands.most === 0 ? NOTHING : offer(operands)} ;;`,
  ];
};
