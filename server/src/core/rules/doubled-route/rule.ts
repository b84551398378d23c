import { OLDEST_LLM } from '../../ray/facts/llm.ts';
import { compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { isLlmApplication } from '../../builders/llm-application.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** The OpenAI application has its own `/v1/…` paths, below the route (`ray/llm/_internal/serve/…/router.py`, `ingress.py`, 2.44 on). */
export const rule: Rule = {
  code: 'doubled-route',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A route that is in every address twice', vi: 'Route lặp hai lần trong mọi địa chỉ' },
  check: ({ places, release }) =>
    (compareReleases(release, OLDEST_LLM) < 0 ? [] : mapsOf(places, 'ServeApplicationSchema')).flatMap((map) => {
      const tree = valueOf(map, 'route_prefix');
      const route = stringOf(tree);
      if (tree === undefined || route === undefined || !isLlmApplication(map) || !/(?:^|\/)v1\/?$/.test(route))
        return [];
      const base = route.replace(/\/$/, '');
      const message = {
        en: `The addresses become ${base}/v1/chat/completions: Ray ${release} puts /v1 below the route itself.`,
        vi: `Địa chỉ thành ${base}/v1/chat/completions: Ray ${release} tự thêm /v1 dưới route.`,
      };
      const shorter = base.slice(0, -'/v1'.length);
      return [
        notice('doubled-route', 'warning', tree.range, message, {
          fixes: [writeFix(tree.range, shorter === '' ? '/' : shorter, true)],
        }),
      ];
    }),
};
