import type { Redis } from 'ioredis';

/** Where a Redis is, and the same without its password, for messages. */
export interface Address {
  url: string;
  shown: string;
}

const FORM =
  'give redis://HOST:6379, rediss:// for TLS, redis://USER:PASSWORD@HOST, redis://HOST/2 for a database, or unix:///SOCKET';
const CONNECT_MS = 5000;
/** A Redis that goes away is waited for about this long, a little longer each time. */
const RETRIES = 60;
const RETRY_MS = 2000;

/** The address in an option's value; throws an Error that says what form it has. */
export function parseAddress(value: string): Address {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new Error(`"${value}" is no address of a Redis: ${FORM}`);
  }
  if (url.protocol === 'unix:') {
    if (url.pathname.length < 2) throw new Error(`"${value}" names no socket: ${FORM}`);
    return { url: decodeURI(url.pathname), shown: value };
  }
  const shown = url.password ? value.replace(`:${url.password}@`, ':***@') : value;
  const database = /^\/?(?:\d+)?$/.test(url.pathname);
  if (!['redis:', 'rediss:'].includes(url.protocol) || !url.hostname || !database)
    throw new Error(`"${shown}" is no address of a Redis: ${FORM}`);
  return { url: value, shown };
}

/** What Redis or the way to it said, in words with a remedy. */
export function redisFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOENT')
    return 'no Redis answers there: start redis-server, or check host and port';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host: check its name';
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || /ETIMEDOUT/.test(message))
    return 'the host does not answer: check its name and its firewall';
  if (/NOAUTH/.test(message)) return 'this Redis wants a password: redis://:PASSWORD@HOST';
  if (/WRONGPASS|invalid password|without any password/i.test(message))
    return 'this Redis refuses the user or password';
  if (/DB index/.test(message)) return 'this Redis has no database of that number';
  if (/WRONGTYPE/.test(message)) return 'keys of this name hold something else: give another --name';
  if (/OOM command not allowed/.test(message))
    return 'this Redis is full: collect what is done, or raise its maxmemory';
  if (/Protocol error|RESP type|not answer as Redis/.test(message))
    return 'what answers there is no Redis: check the port';
  if (/Connection is closed/.test(message)) return 'the connection was lost and does not come back';
  return message;
}

/** Opens a connection that outlives a restart of Redis; throws an Error where there is none now. `onLost` hears of each loss. */
export async function connect({ url }: Address, onLost: () => void = () => {}): Promise<Redis> {
  const { Redis } = await import('ioredis');
  let open = false;
  let first: Error | null = null;
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (open && times <= RETRIES ? Math.min(times * 100, RETRY_MS) : null),
  });
  client.on('error', (error: Error) => {
    first ??= error;
  });
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('does not answer as Redis')), CONNECT_MS * 2).unref();
  });
  try {
    await Promise.race([client.connect().then(() => client.ping()), silence]);
  } catch (error) {
    client.disconnect();
    throw first ?? error;
  }
  open = true;
  client.on('close', onLost);
  return client;
}

/** Whether an error comes from Redis or the way to it, not from this program. */
export function isRedisFault(error: unknown): boolean {
  const { name, code, message } = error as NodeJS.ErrnoException;
  const names = ['ReplyError', 'AbortError', 'MaxRetriesPerRequestError', 'ParserError'];
  return (
    names.includes(name) || /^E[A-Z]+$/.test(code ?? '') || /Connection is closed|Missing key for job/.test(message)
  );
}
