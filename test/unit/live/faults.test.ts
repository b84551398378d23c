import { describe, expect, it } from 'vitest';
import { clusterWords, isSameCluster, liveFault, readLive, roomFor } from '../../../server/src/core/index.ts';
import type { LiveAnswer } from '../../../server/src/core/index.ts';
import { ADDRESS, READ_AT, answersOf, answersWith, jsonAnswer, liveOf, readOf } from './answers.ts';

const answer = (status: number, text: string, contentType = 'text/plain'): LiveAnswer => ({
  status,
  contentType,
  text,
});
const said = (one: LiveAnswer): string => liveFault(one)?.en ?? '';

const RELEASE = '2.47.1';

describe('the sentence for each failure', () => {
  it('is none for an answer of a dashboard', () => {
    for (const one of answersOf(RELEASE).values()) expect(liveFault(one)).toBeNull();
  });

  it.each([
    ['unreachable', 'nobody listens'],
    ['unknown-host', 'no machine of this name'],
    ['timeout', 'did not answer in time'],
    ['tls', 'certificate'],
    ['broken-off', '10001'],
    ['too-large', 'larger than is read'],
    ['redirected', 'signs in'],
    ['blocked', 'CORS'],
    ['cancelled', 'cancelled'],
  ] as const)('names %s', (fault, part) => {
    const words = liveFault({ fault, detail: '' });
    expect(words?.en).toContain(part);
    expect(words?.vi).not.toBe(words?.en);
  });

  it('tells the port of Serve, a web page, an agent and what wants a token from a dashboard', () => {
    const proxy = "Path '/api/version' not found. Please ping http://.../-/routes for route table.";
    expect(said(answer(404, proxy))).toContain('port where Serve answers');
    expect(said(answer(200, '<!DOCTYPE html><html></html>', 'text/html; charset=utf-8'))).toContain('web page');
    expect(said(answer(200, '  <html>'))).toContain('web page');
    expect(said(answer(404, '404: Not Found'))).toContain('agent of a node');
    expect(said(answer(404, '{"detail":"Not Found"}', 'application/json'))).toContain('application of Serve');
    expect(said(answer(401, 'Unauthorized: Missing authentication token'))).toContain('asks for a token');
    expect(said(answer(403, 'Forbidden: Invalid authentication token'))).toContain('refused (403)');
    expect(said(answer(302, ''))).toContain('signs in');
    expect(said(answer(502, '<html>Bad Gateway</html>', 'text/html'))).toContain('behind it');
    expect(said(answer(503, '<html>no backend</html>', 'text/html'))).toContain('behind it');
    expect(said(answer(502, 'bad gateway'))).toContain('behind it');
    expect(said(answer(503, 'Failed to get a response from the controller.'))).toContain('503');
    expect(said(answer(501, 'Serve dependencies are not installed.'))).toContain('ray[serve]');
    expect(said(answer(500, 'oops'))).toContain('HTTP 500');
    expect(said(answer(200, 'hello'))).toContain('no JSON');
  });

  it('tells why 2.9 cannot say what runs where proxies are off', () => {
    const text = `Failed to get a response from the controller. The GCS may be down, please retry later: ray::ServeController.get_serve_instance_details()
pydantic.v1.error_wrappers.ValidationError: 1 validation error for ServeInstanceDetails
proxy_location
  value is not a valid enumeration member; permitted: 'Disabled', 'HeadOnly', 'EveryNode' (type=type_error.enum)`;
    expect(said(answer(503, text))).toContain('`proxy_location: Disabled`');
  });
});

describe('a part that cannot be read', () => {
  it.each([
    ['refused', answer(403, 'Forbidden')],
    ['absent', answer(404, '404: Not Found')],
    ['failed', answer(500, '{"result": false, "msg": "The GCS is down", "data": {}}', 'application/json')],
    ['not-json', answer(200, '{"result": true, "data": {"result": {"total": 1, "res')],
    ['other-shape', jsonAnswer([1, 2])],
    ['other-shape', jsonAnswer({ result: true, msg: '', data: { result: { result: [{ node_id: 7 }] } } })],
    ['too-large', { fault: 'too-large', detail: '64 MB' }],
    ['silent', { fault: 'timeout', detail: 'no answer in 10 s' }],
    ['failed', jsonAnswer({ result: false, msg: 'no', data: {} })],
  ] as const)('is told as %s, and the rest is read', (why, one) => {
    const live = readOf(answersWith(RELEASE, '/api/v0/nodes', one));
    expect(live.unread.map((part) => [part.path.split('?')[0], part.why])).toEqual([['/api/v0/nodes', why]]);
    expect(live.nodes).toBeNull();
    expect(roomFor(live, [])).toBeNull();
    expect(live.serve?.applications).toHaveLength(6);
    expect(clusterWords(live).map(({ en }) => en.split(' ')[0])).toEqual(['/api/v0/nodes']);
  });

  const list = (result: readonly unknown[], more: object = {}): LiveAnswer =>
    jsonAnswer({
      result: true,
      msg: '',
      data: {
        result: {
          total: result.length,
          num_after_truncation: result.length,
          num_filtered: result.length,
          partial_failure_warning: '',
          result,
          ...more,
        },
      },
    });

  it.each([
    ['the limit was reached', { num_filtered: 20_000 }],
    ['a source sent only some', { total: 30_000 }],
    ['a source was silent', { partial_failure_warning: 'Failed to query 1 of 3 raylets' }],
  ])('is not counted where %s', (_, more) => {
    const live = readOf(answersWith(RELEASE, '/api/v0/actors', list([], more)));
    expect([live.actors, live.unread[0]?.why]).toEqual([null, 'partial']);
  });

  it('is a list where nothing was cut, also an empty one', () => {
    expect(readOf(answersWith(RELEASE, '/api/v0/actors', list([]))).actors).toEqual([]);
  });

  it('is silent where nothing was asked', () => {
    const live = readLive(ADDRESS, READ_AT, new Map());
    expect([live.ray, live.nodes, live.serve, live.unread]).toEqual([null, null, null, []]);
  });
});

describe('a cluster', () => {
  it('on which Serve does not run says so, and is no fault', () => {
    const empty = {
      deploy_mode: 'MULTI_APP',
      controller_info: {},
      proxies: {},
      applications: {},
      target_capacity: null,
    };
    const live = readOf(answersWith(RELEASE, '/api/serve/', jsonAnswer(empty)));
    expect([live.serve, live.unread]).toEqual([null, []]);
    expect(clusterWords(live).map(({ en }) => en)).toEqual(['Serve does not run on this cluster']);
  });

  it.each([
    ['9.0.0', 'newer'],
    ['1.13.0', 'older'],
    ['3.0.0.dev0', 'no release'],
  ])('of Ray %s is read with a warning', (ray, part) => {
    const live = readOf(answersWith(RELEASE, '/api/version', jsonAnswer({ version: '4', ray_version: ray })));
    expect(live.ray).toBe(ray);
    expect(live.serve?.applications).toHaveLength(6);
    expect(clusterWords(live)[0]?.en).toContain(part);
  });

  it('is told from another one at the same address by its session, and by its head where none is told', () => {
    const live = liveOf(RELEASE);
    const session = (name: string) =>
      readOf(answersWith(RELEASE, '/api/version', jsonAnswer({ ray_version: RELEASE, session_name: name })));
    expect(isSameCluster(live, liveOf(RELEASE))).toBe(true);
    expect(isSameCluster(session('a'), session('b'))).toBe(false);
    const old = liveOf('2.9.3');
    expect([old.session, isSameCluster(old, old)]).toEqual([null, true]);
    const other = { ...old, nodes: (old.nodes ?? []).map((node) => ({ ...node, id: 'another' })) };
    expect(isSameCluster(old, other)).toBe(false);
    expect(isSameCluster({ ...old, nodes: null }, old)).toBeNull();
  });
});
