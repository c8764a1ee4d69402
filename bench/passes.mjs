// Which pass takes how long: the profiler watches the pipeline, and every sample goes to the pass that `passes` had called.
import { Session } from 'node:inspector/promises';

/** Runs `work` under the profiler; gives each pass's share of the pipeline's time, by its folder in src/. */
export async function passShares(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const hits = (node) => node.hitCount + (node.children ?? []).reduce((sum, id) => sum + hits(nodes.get(id)), 0);
  const shares = new Map();
  const add = (name, count) => shares.set(name, (shares.get(name) ?? 0) + count);
  for (const node of profile.nodes) {
    if (node.callFrame.functionName !== 'passes') continue;
    add('rest', node.hitCount);
    for (const id of node.children ?? []) {
      const child = nodes.get(id);
      add(/dist\/(\w+)\//.exec(child.callFrame.url)?.[1] ?? 'rest', hits(child));
    }
  }
  const whole = [...shares.values()].reduce((a, b) => a + b, 0);
  return [...shares].map(([name, count]) => [name, count / whole]).sort((a, b) => b[1] - a[1]);
}
