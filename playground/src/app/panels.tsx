import { useEffect, useRef } from 'preact/hooks';
import { ComparisonHost } from '../results/comparison-host.ts';
import { PictureHost } from '../results/picture-host.ts';
import type { PartProps } from './parts.ts';

interface PanelProps extends PartProps {
  readonly toEditor: () => void;
}

interface Mounted {
  readonly draw: () => Promise<void>;
}

/** An element that a panel draws into, anew whenever something is known anew of the config. */
const usePanel = <T extends Mounted>({ model }: PanelProps, make: (root: Element) => T) => {
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<T | null>(null);
  useEffect(() => {
    if (root.current === null) return;
    if (panel.current === null) panel.current = make(root.current);
    else void panel.current.draw();
  }, [model.sums]);
  return { root, panel };
};

export const PictureView = (props: PanelProps) => {
  const { workbench, toEditor } = props;
  const { root, panel } = usePanel(props, (element) => new PictureHost(element, workbench, toEditor));
  useEffect(() => workbench.follow((line) => panel.current?.moved(line)), [workbench, panel]);
  return <div class="sheet" ref={root} />;
};

export const ComparisonView = (props: PanelProps) => {
  const { root } = usePanel(props, (element) => new ComparisonHost(element, props.workbench, props.toEditor));
  return <div class="sheet" ref={root} />;
};
