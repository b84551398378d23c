// A stand-in for the dashboard of a Ray head: answers as a real head of 2.47.1 did, and counts what it is asked.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { project } from './paths.mjs';

const SERVE = '/api/serve/applications/';

const bodyOf = (request) =>
  new Promise((resolve) => {
    let text = '';
    request.on('data', (part) => (text += part)).on('end', () => resolve(text));
  });

/** An application as Ray tells it while it builds one, and once it runs. */
const application = (config, status) => ({
  ...{ name: config.name, status, message: '', route_prefix: config.route_prefix, deployed_app_config: config },
  ...{ docs_path: null, last_deployed_time_s: 0, source: 'declarative', deployments: {} },
});

/** What Serve holds: as recorded until somebody deploys; then what they sent, on its way for one look. */
class Serve {
  constructor({ json }) {
    this.recorded = json;
    this.applications = json.applications;
  }

  read() {
    const told = { ...this.recorded, applications: this.applications };
    this.applications = Object.fromEntries(
      Object.entries(this.applications).map(([name, one]) => [
        name,
        one.status === 'DEPLOYING' && one.docs_path === null && Object.keys(one.deployments).length === 0
          ? { ...one, status: 'RUNNING' }
          : one,
      ]),
    );
    return told;
  }

  put(body) {
    const { applications } = JSON.parse(body);
    this.applications = Object.fromEntries(applications.map((one) => [one.name, application(one, 'DEPLOYING')]));
  }
}

/** As Ray tells a browser from others (`is_browser_request` in `dashboard/optional_utils.py` of 2.52). */
const isBrowser = ({ headers }) =>
  headers['user-agent']?.startsWith('Mozilla') || headers['sec-fetch-mode'] !== undefined;

/** What stands before the dashboard lets pages of other origins ask. */
const allowPages = (reply) => {
  reply.setHeader('Access-Control-Allow-Origin', '*');
  reply.setHeader('Access-Control-Allow-Methods', '*');
  reply.setHeader('Access-Control-Allow-Headers', '*');
};

/** Undefined where a request is let in. */
const refusal = (request, { token, allowsPages }) => {
  const { method, headers } = request;
  if (method === 'OPTIONS') return { status: allowsPages ? 204 : 405, text: '' };
  if (token !== undefined && headers.authorization !== `Bearer ${token}`)
    return { status: headers.authorization === undefined ? 401 : 403, text: 'Unauthorized' };
  if (method !== 'GET' && isBrowser(request)) return { status: 405, text: 'Method Not Allowed for browser traffic.' };
  return undefined;
};

/** `recorded`: what a real head answered; `token`: what it wants to be sent; `allowsPages`: browsers may ask it from pages of other origins. */
export async function serveDashboard({ recorded = 'answers/2.47.1.json', token, allowsPages = false } = {}) {
  const answers = JSON.parse(readFileSync(join(project, 'test/unit/live', recorded), 'utf8'));
  const serve = new Serve(answers[SERVE]);
  const requests = [];
  const log = { status: 200, text: 'INFO 2026-01-01 00:00:00,000 first line\n' };
  const answer = (method, url, body) => {
    if (url === SERVE && method === 'PUT') serve.put(body);
    if (url === SERVE && method === 'DELETE') serve.applications = {};
    if (method !== 'GET') return { text: '' };
    if (url === SERVE) return { json: serve.read() };
    if (url.startsWith('/api/v0/logs/file')) return { status: log.status, text: log.text };
    return answers[url] ?? { status: 404, text: '404: Not Found' };
  };
  const server = createServer(async (request, reply) => {
    const body = await bodyOf(request);
    requests.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (allowsPages) allowPages(reply);
    const refused = refusal(request, { token, allowsPages });
    const { status = 200, json, text } = refused ?? answer(request.method, request.url, body);
    reply.writeHead(status, { 'Content-Type': json === undefined ? 'text/plain' : 'application/json; charset=utf-8' });
    reply.end(json === undefined ? text : JSON.stringify(json));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    requests,
    serve,
    log,
    changes: () => requests.filter(({ method }) => method !== 'GET'),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
