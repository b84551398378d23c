import { useEffect, useState } from 'preact/hooks';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/browser';
import type { EditorHost } from '../editor/host.ts';

interface FixesProps {
  readonly problem: Diagnostic;
  /** The file that it stands in; the shown one where none is named. */
  readonly name?: string;
  readonly host: Pick<EditorHost, 'actionsOf' | 'act' | 'texts'>;
  readonly acted?: () => void;
}

/** So many are shown at once; the rest unfold. */
const FIRST = 3;

/** What the server offers for a problem; null while it is asked. */
const useActions = ({ problem, name, host }: FixesProps): readonly CodeAction[] | null => {
  const [actions, setActions] = useState<readonly CodeAction[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void host.actionsOf(problem, name).then((found) => {
      if (!isGone) setActions(found);
    });
    return () => {
      isGone = true;
    };
  }, [problem, name, host]);
  return actions;
};

/** The fixes of a problem as buttons, once the server has told them. */
export const Fixes = (props: FixesProps) => {
  const { host, acted } = props;
  const actions = useActions(props);
  const [isOpen, setOpen] = useState(false);
  if (actions === null || actions.length === 0) return null;
  const shown = isOpen ? actions : actions.slice(0, FIRST);
  const act = (action: CodeAction) => () => {
    void host.act(action).then(acted);
  };
  const unfold = (): void => {
    setOpen(true);
  };
  return (
    <p class="fixes">
      {shown.map((action) => (
        <button key={action.title} type="button" class={classOf(action)} onClick={act(action)}>
          {action.title}
        </button>
      ))}
      {shown.length < actions.length && (
        <button type="button" class="fix more" onClick={unfold}>
          {host.texts().more} ({actions.length - shown.length})
        </button>
      )}
    </p>
  );
};

const classOf = ({ isPreferred }: CodeAction): string => (isPreferred === true ? 'fix best' : 'fix');
