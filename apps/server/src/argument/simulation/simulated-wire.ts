import type { CarrierEvents, OpenCarrier } from '../../fan-out/fan-out.ts';
import type { Chance } from './chance.ts';
import type { SimulatedNode } from './simulated-node.ts';
import type { VirtualTime } from './virtual-time.ts';

type Ground = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  /** The share of texts that are lost. */
  readonly lost: () => number;
};

/** What carries texts between nodes. It loses some, tells some twice, and lets them overtake each other. */
export class SimulatedWire {
  readonly #ground: Ground;
  readonly #ears = new Map<SimulatedNode, CarrierEvents>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The end of a node: its own texts come back to it, as they do from PostgreSQL and Redis. */
  openAt(node: SimulatedNode): OpenCarrier {
    const { time, chance } = this.#ground;
    return async (events) => {
      const listen = () => void time.after(chance.wait(0.2, 30), () => node.run(events.listens));
      this.#ears.set(node, events);
      listen();
      return {
        longest: 7_900,
        send: async (texts) => {
          if (node.isCutOff) throw new Error('The wire is cut.');
          if (!node.isMute) for (const text of texts) this.#carry(text);
        },
        renew: async () => listen(),
        close: async () => void this.#ears.delete(node),
      };
    };
  }

  #carry(text: string): void {
    const { time, chance, lost } = this.#ground;
    for (const [node, { hear }] of this.#ears) {
      if (node.isDead) this.#ears.delete(node);
      if (chance.chance(lost())) continue;
      for (let times = chance.chance(0.1) ? 2 : 1; times > 0; times--)
        time.after(chance.wait(0.2, 30), () =>
          node.run(() => {
            if (!node.isDeaf) hear(text);
          }),
        );
    }
  }
}
