import { pythonText, helperText } from '../python.ts';

type Random = (below: number) => number;

/** What may lie in the workspace: each says something of another. */
export const PLACES: readonly string[] = [
  '/w/a/serve.yaml', '/w/a/other.yaml', '/w/a/m.py', '/w/a/helper.py', '/w/a/requirements.txt', '/w/a/rayservelens.yaml', '/w/a/cluster.yaml',
  '/w/a/sub/serve.yaml', '/w/a/sub/m.py', '/w/b/serve.yaml', '/w/b/m.py', '/w/b/Dockerfile', '/w/b/config.json', '/w/b/.rayservelensignore',
]; // prettier-ignore

const pick = (choices: readonly string[], random: Random): string => choices[random(choices.length)] ?? '';

const SERVE = [
  'applications:\n  - name: a\n    import_path: m:app\n    deployments:\n      - name: D0\n        num_replicas: 2\n',
  'applications:\r\n  - name: "😀"\r\n    import_path: m:app\r\n    x: 1\r\n',
  'applications:\n  - name: a\n    import_path: sub.m:app\n  - name: a\n    import_path: helper:app\n    args: { n: 2 }\n',
  '# rayServeLens.rayVersion: 2.47.1\n# rayServeLens.cluster: cpu=4,gpu=1\napplications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - model_loading_config: { model_id: m }\n',
];

const SETTINGS = [
  'cluster: cpu=4,gpu=1\n',
  'rayVersion: 2.44.0\nrules:\n  unknown-key: off\n',
  'cluster: four\nnothing: 1\n',
  'files:\n  exclude: ["sub/**"]\n',
  '',
];

const MANIFEST = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: c }
spec:
  rayVersion: 2.49.2
  headGroupSpec:
    rayStartParams: {}
    template: { spec: { containers: [{ name: h, resources: { limits: { cpu: 4, memory: 8Gi } } }] } }
`;

const DEPLOYMENTS = `from ray import serve
from helper import *

@serve.deployment(num_replicas=2)
class D0:
    pass

@serve.deployment
class D1:
    def __init__(self, one):
        pass

app = D1.bind(D0.bind())
`;

/** A text for one of the places. */
export const textFor = (place: string, random: Random, fresh: () => string): string => {
  const name = place.slice(place.lastIndexOf('/') + 1);
  if (name === 'm.py') return random(2) > 0 ? DEPLOYMENTS : pythonText(random);
  if (name === 'helper.py') return helperText(random);
  if (name === 'requirements.txt') return pick(['ray[serve]==2.46.0\n', 'ray==2.9.0\n', 'torch\n', ''], random);
  if (name === 'Dockerfile')
    return pick(['FROM rayproject/ray:2.51.1\n', 'FROM python\nRUN pip install ray==2.40.0\n'], random);
  if (name === 'rayservelens.yaml') return pick(SETTINGS, random);
  if (name === '.rayservelensignore') return pick(['serve.yaml\n', '*.json\n', ''], random);
  if (name === 'cluster.yaml') return random(2) > 0 ? MANIFEST : MANIFEST.replace('cpu: 4', 'cpu: 64');
  if (name === 'config.json') return '{ "applications": [{ "name": "j", "import_path": "m:app", "x": 1 }] }\n';
  return random(2) > 0 ? pick(SERVE, random) : fresh();
};
