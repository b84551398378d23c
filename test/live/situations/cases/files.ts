import type { Situation, Step } from '../situation.ts';

/** What every situation finds: a head and two nodes unlike each other. */
export const NODES =
  'head: cpu=2,memory=4GiB; cpu=4,gpu=2,widget=2,memory=4GiB,label:zone=a; cpu=4,gpu=1,memory=8GiB,accelerator_type:L4=1,label:zone=b';

export const [OLD, EARLY, MIDDLE, LATER, NEWEST] = ['2.9.3', '2.44.1', '2.47.1', '2.52.1', '2.60.0'] as const;

/** `FRAME` stands for what the cluster’s own Serve is started with. */
export const FRAME = '# FRAME\n';

export interface App {
  readonly name: string;
  readonly path?: string;
  /** The deployment that options are written for. */
  readonly of?: string;
  /** In YAML’s flow style, without braces. */
  readonly options?: string;
  readonly more?: string;
}

const appOf = ({ name, path = 'drifting:plain', of = 'Plain', options, more = '' }: App): string =>
  `  - name: ${name}
    route_prefix: /${name.replaceAll(/\W/g, '-')}
    import_path: ${path}
${more === '' ? '' : `    ${more}\n`}${options === undefined ? '' : `    deployments: [{ name: ${of}, ${options} }]\n`}`;

export const file = (...apps: readonly App[]): string => `${FRAME}applications:\n${apps.map(appOf).join('')}`;

export const one = (options: string, rest: Partial<App> = {}): string => file({ name: 'a', options, ...rest });
export const deploy = (text: string, rest: Partial<Extract<Step, { readonly deploy: string }>> = {}): Step => ({
  deploy: text,
  ...rest,
});

export const room = (name: string, release: string | readonly string[], text: string): Situation => ({
  name,
  releases: [release].flat(),
  steps: [deploy(text)],
});
