import { useState } from 'preact/hooks';
import type { PartProps } from './parts.ts';

const OFFERED = ['cpu=4', 'cpu=4, gpu=1', 'cpu=16, gpu=4', 'head: cpu=0; 2 x cpu=16, gpu=4', '8 x cpu=32, gpu=8'];

/** The nodes in their short form; a choice is written as a comment, as in the editor. */
export const Nodes = ({ workbench, model: { nodes, sums }, texts }: PartProps) => {
  const [fault, setFault] = useState('');
  const described = sums.find(({ cluster }) => cluster !== null)?.cluster ?? null;
  const take = async (value: string): Promise<void> => {
    const spec = value.trim();
    const [tried] =
      spec === '' ? [] : ((await workbench.ask<Tried[]>('rayServeLens/tryClusters', { specs: [spec] })) ?? []);
    setFault(tried?.fault ?? '');
    if (tried?.fault === undefined && spec !== (nodes ?? ''))
      if (!(await workbench.write('cluster', spec === '' ? null : spec))) workbench.tell('notWritten');
  };
  return (
    <label class="field grows">
      <span>{texts.nodes}</span>
      <input
        class="nodes-input"
        type="text"
        list="offered"
        autocomplete="off"
        spellcheck={false}
        defaultValue={nodes ?? ''}
        placeholder={described ?? texts.nodesHint}
        aria-invalid={fault !== ''}
        aria-describedby={fault === '' ? undefined : 'nodes-fault'}
        onChange={({ currentTarget }) => void take(currentTarget.value)}
      />
      <datalist id="offered">
        {OFFERED.map((spec) => (
          <option key={spec} value={spec} />
        ))}
      </datalist>
      {fault !== '' && (
        <span id="nodes-fault" class="fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  );
};

interface Tried {
  readonly fault?: string;
}
