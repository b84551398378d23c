import { useEffect, useState } from 'preact/hooks';
import type { CodeAction } from 'vscode-languageserver/browser';
import { messageOf, severityOf } from '../editor/squiggles.ts';
import { act, safeFixes } from '../workbench/actions.ts';
import type { Finding } from '../workbench/model.ts';
import { Fixes } from './fixes.tsx';
import type { PartProps } from './parts.ts';

interface ProblemsProps extends PartProps {
  readonly toEditor: () => void;
}

/** The worst first, else as they stand in the files. */
const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.problem.severity ?? 1) - (b.problem.severity ?? 1));

/** Every problem with its fixes. */
export const Problems = (props: ProblemsProps) => {
  const { workbench, model, texts } = props;
  const [safe, setSafe] = useState<CodeAction | null>(null);
  useEffect(() => {
    let isGone = false;
    void safeFixes(workbench).then((found) => {
      if (!isGone) setSafe(found);
    });
    return () => {
      isGone = true;
    };
  }, [workbench, model.findings]);
  if (model.findings.length === 0)
    return model.phase === 'ready' ? <p class="nothing quiet">{texts.noProblems}</p> : null;
  return (
    <div class="problems">
      {safe !== null && (
        <button type="button" class="button all-safe" onClick={() => void act(workbench, safe)}>
          {texts.safeFixes}
        </button>
      )}
      <ul>
        {sorted(model.findings).map((finding) => (
          <Problem key={keyOf(finding)} finding={finding} {...props} />
        ))}
      </ul>
    </div>
  );
};

const keyOf = ({ name, problem: { code, range, message } }: Finding): string =>
  JSON.stringify([name, code, range.start, message]);

const Problem = ({ finding: { name, problem }, workbench, texts, toEditor }: ProblemsProps & { finding: Finding }) => {
  const severity = severityOf(problem);
  const open = (): void => {
    toEditor();
    workbench.documents.open(name, problem.range);
  };
  return (
    <li class={`problem ${severity}`}>
      <p>
        <span class="mark" aria-hidden="true" />
        <span class="visually-hidden">{texts[severity]}: </span>
        {messageOf(problem)} <code class="quiet">{problem.code}</code>
      </p>
      <p class="place">
        <button type="button" class="link" onClick={open}>
          {name} {texts.line} {problem.range.start.line + 1}
        </button>
      </p>
      <Fixes problem={problem} name={name} host={workbench.host} />
    </li>
  );
};
