import { linter, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic as Mark } from '@codemirror/lint';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import type { Diagnostic } from 'vscode-languageserver/browser';
import { spanOf } from './positions.ts';

/** By the number that the protocol gives each. */
export const SEVERITIES = ['error', 'error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

export const severityOf = ({ severity = 1 }: Pick<Diagnostic, 'severity'>): Severity => SEVERITIES[severity];

export const messageOf = ({ message }: Pick<Diagnostic, 'message'>): string =>
  typeof message === 'string' ? message : message.value;

/** By the number that the protocol gives each. */
const TAGS = ['', 'lens-unnecessary', 'lens-deprecated'];

/** Squiggles alone: what they tell stands in the hover, together with all else that is known of a place. */
export const SQUIGGLES: Extension = linter(null, { tooltipFilter: () => [] });

/** What draws the problems of a text, and takes those away that were drawn. */
export const squiggles = (state: EditorState, problems: readonly Diagnostic[]): TransactionSpec =>
  setDiagnostics(
    state,
    problems.map((problem): Mark => {
      const tag = TAGS[problem.tags?.[0] ?? 0] ?? '';
      return {
        ...spanOf(state.doc, problem.range),
        severity: severityOf(problem),
        message: messageOf(problem),
        ...(tag !== '' && { markClass: tag }),
      };
    }),
  );
