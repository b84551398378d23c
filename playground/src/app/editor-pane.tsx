import { useEffect, useRef } from 'preact/hooks';
import type { PartProps } from './parts.ts';
import { TabList } from './tab-list.tsx';

interface EditorProps extends PartProps {
  readonly isShown: boolean;
  readonly isWide: boolean;
}

/** The files as tabs, and the one that is shown. */
export const EditorPane = ({ workbench, model, texts, isShown, isWide }: EditorProps) => {
  const place = useRef<HTMLDivElement>(null);
  const { documents } = workbench;
  // Where there is little room, one file needs no tab.
  const hasTabs = isWide || model.names.length > 1;
  useEffect(() => {
    place.current?.append(documents.view.dom);
  }, [documents]);
  return (
    <section class="pane editor-pane" aria-label={texts.editor} hidden={!isShown}>
      {hasTabs && (
        <TabList
          label={texts.files}
          tabs={model.names.map((name) => ({ id: name, title: name, note: countIn(model.findings, name) }))}
          panel="code"
          chosen={model.shown}
          choose={(name) => {
            documents.show(name);
          }}
        />
      )}
      <div id="code" class="code" {...(hasTabs && { role: 'tabpanel', 'aria-label': model.shown })} ref={place} />
    </section>
  );
};

const countIn = (findings: PartProps['model']['findings'], name: string): string => {
  const count = findings.filter((one) => one.name === name).length;
  return count === 0 ? '' : String(count);
};
