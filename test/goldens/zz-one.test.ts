import { it } from 'vitest';
import { analyze } from '/work/wt/llm/server/src/core/index.ts';
import { goldenCode } from '/work/wt/llm/test/goldens/code.ts';
it('x', () => {
  for (const pair of (process.env.ASK ?? '').split(' ')) {
    const [v, p] = pair.split('@');
    const an = analyze(`applications:\n- name: app\n  import_path: llm_code.${p}\n`, { rayVersionOption: v, codeOf: goldenCode }); const c = an.configs[0];
    console.log(pair, c?.verdict.status, 'stage' in (c?.verdict ?? {}) ? (c?.verdict as any).stage : '', JSON.stringify(c?.verdict.doubts.map((d) => d.message.en)), JSON.stringify(c?.applications.map((a) => a.deployments.map((d) => [d.name, d.replicas]))), JSON.stringify(an.problems.map((p) => p.message.en)));
  }
});
