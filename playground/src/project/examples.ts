import type { Words } from '../../../server/src/core/index.ts';
import rayservice from '../../../examples/kuberay/rayservice.yaml';
import sentiment from '../../../examples/kuberay/sentiment.py';
import twoApps from '../../../examples/two-llm-apps.yaml';
import autoscaling from '../../examples/autoscaling.yaml';
import main from '../../examples/main.py';
import outdated from '../../examples/outdated.yaml';
import plainApp from '../../examples/plain-app.yaml';
import type { Project } from './project.ts';

export interface Example {
  readonly id: string;
  readonly title: Words;
  readonly project: Project;
}

const config = (text: string, ...others: Project['files']): Project => ({
  files: [{ name: 'serve.yaml', text }, ...others],
  shown: 'serve.yaml',
});

const EMPTY = 'applications:\n  - name: app\n    import_path: main:app\n';

/** The first one is shown to who comes without a link. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    id: 'two-llm-apps',
    title: { en: 'Two LLM apps', vi: 'Hai ứng dụng LLM' },
    project: config(twoApps),
  },
  {
    id: 'plain-app',
    title: { en: 'App with Python code', vi: 'Ứng dụng và code Python' },
    project: config(plainApp, { name: 'main.py', text: main }),
  },
  {
    id: 'rayservice',
    title: { en: 'RayService manifest', vi: 'Manifest RayService' },
    project: {
      files: [
        { name: 'rayservice.yaml', text: rayservice },
        { name: 'sentiment.py', text: sentiment },
      ],
      shown: 'rayservice.yaml',
    },
  },
  {
    id: 'outdated',
    title: { en: 'Outdated config', vi: 'Cấu hình lỗi thời' },
    project: config(outdated),
  },
  {
    id: 'autoscaling',
    title: { en: 'Autoscaling', vi: 'Autoscaling' },
    project: config(autoscaling),
  },
  { id: 'empty', title: { en: 'Empty config', vi: 'Cấu hình trống' }, project: config(EMPTY) },
];
