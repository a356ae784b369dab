import { expect, test } from 'vitest';
import type { CarrierEvents, Topic } from './fan-out.ts';
import { startFanOut } from './start-fan-out.ts';

/** Two fan-outs on a wire in memory, each of which hears everything. */
async function twoOnAWire() {
  const ends: CarrierEvents[] = [];
  const carry = (texts: readonly string[]) => {
    for (const text of texts) for (const { hear } of ends) hear(text);
  };
  const open = () =>
    startFanOut((events) => {
      ends.push(events);
      return Promise.resolve({
        longest: 7_900,
        send: async (texts) => carry(texts),
        renew: () => Promise.resolve(),
        close: () => Promise.resolve(),
      });
    });
  return { one: await open(), other: await open(), carry };
}

test('every topic reaches the other node, and its own node hears nothing of it', async () => {
  const { one, other } = await twoOnAWire();
  const topics: readonly Topic[] = [
    'argument',
    'event',
    'access',
    'session',
    'attendance',
    'who',
    'presence',
  ];
  const heard: string[] = [];
  const met = new Promise<void>((resolve) => one.onNodeCome(() => resolve()));
  for (const topic of topics) {
    one.hear(topic, () => heard.push(`${topic} at home`));
    other.hear(topic, (key, body) => heard.push(`${topic} ${key} ${body}`));
  }
  await met;
  for (const topic of topics) one.tell(topic, 'key', 7);
  await expect.poll(() => heard.length).toBe(topics.length);
  expect(heard.toSorted()).toEqual(topics.map((topic) => `${topic} key 7`).toSorted());
  await one.close();
  await other.close();
});

test('a topic of a newer server beside this one does not cost what comes with it', async () => {
  const { one, other, carry } = await twoOnAWire();
  const heard: string[] = [];
  one.hear('event', (key) => heard.push(key));
  carry([
    JSON.stringify([
      'newer',
      [
        ['not yet thought of', 'x', null],
        ['event', 'debate', 3],
      ],
    ]),
    'nonsense',
    JSON.stringify(['newer', 'nonsense']),
  ]);
  expect(heard).toEqual(['debate']);
  await one.close();
  await other.close();
});
