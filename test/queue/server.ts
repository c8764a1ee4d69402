import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export const BIN = new URL('../../bin/extract.js', import.meta.url).pathname;
export const sleep = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

/** A Redis of the test's own on a socket in a new folder. */
export async function startRedis() {
  const socket = join(mkdtempSync(join(tmpdir(), 'extract-redis-')), 'redis.sock');
  const server = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  for (const begun = Date.now(); !existsSync(socket); await sleep(20))
    if (Date.now() - begun > 20_000) throw new Error('redis-server does not start');
  const client = new Redis(socket);
  return {
    url: `unix://${socket}`,
    client,
    stop: () => {
      client.disconnect();
      server.kill('SIGKILL');
    },
  };
}

/** A started command: its process, and what it left behind when it ended. */
export interface Started {
  child: ChildProcess;
  ended: Promise<{ code: number | null; out: Buffer; err: string }>;
}

/** Starts the built command in a process of its own. */
export function start(args: string[], stdin = ''): Started {
  const child = spawn(process.execPath, [BIN, ...args]);
  const pieces: Buffer[] = [];
  let err = '';
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => {
    err += piece;
  });
  child.stdin.end(stdin);
  const ended = new Promise<{ code: number | null; out: Buffer; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out: Buffer.concat(pieces), err }));
  });
  return { child, ended };
}
