// Loaded before a program of ours (`node --import`): notes every file that is read, refuses network and other programs, and
// notes those as well, a line each in the file that LENS_WATCH names.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import vm from 'node:vm';

const log = fs.openSync(process.env.LENS_WATCH, 'a');
const write = fs.writeSync;
const note = (what, of) => write(log, `${JSON.stringify({ what, of: String(of) })}\n`);

const noted = (holder, name, what) => {
  const own = holder[name];
  holder[name] = function (place, ...rest) {
    if (typeof place !== 'number') note(what, place);
    return own.call(this, place, ...rest);
  };
};
for (const name of [
  'readFileSync',
  'readFile',
  'openSync',
  'open',
  'readdirSync',
  'readdir',
  'opendirSync',
  'createReadStream',
])
  noted(fs, name, 'read');
for (const name of ['readFile', 'open', 'readdir', 'opendir']) noted(fs.promises, name, 'read');
for (const name of [
  'writeFileSync',
  'writeFile',
  'appendFileSync',
  'mkdirSync',
  'rmSync',
  'renameSync',
  'createWriteStream',
])
  noted(fs, name, 'write');
for (const name of ['writeFile', 'appendFile', 'mkdir', 'rm', 'rename']) noted(fs.promises, name, 'write');

const refused = (holder, name, what) => {
  holder[name] = (...args) => {
    note(what, args[0]);
    throw new Error(`${what} is refused`);
  };
};
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  refused(childProcess, name, 'program');
for (const name of ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction'])
  refused(vm, name, 'code');
for (const holder of [dns, dns.promises])
  for (const name of ['lookup', 'resolve', 'resolve4']) refused(holder, name, 'network');
for (const holder of [http, https]) for (const name of ['request', 'get']) refused(holder, name, 'network');
refused(dgram, 'createSocket', 'network');
refused(net, 'connect', 'network');
refused(net, 'createConnection', 'network');
refused(net.Socket.prototype, 'connect', 'network');
refused(tls, 'connect', 'network');
refused(globalThis, 'fetch', 'network');
syncBuiltinESMExports();
