/** Draws that are the same each time (a linear congruential generator): whole numbers from 0 up to what is given, at most 2^23. */
export function createDraws(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return (state >>> 8) % below;
  };
}

const finest = 2 ** 23;

/** The same, in [0,1). */
export function createShares(): () => number {
  const draw = createDraws();
  return () => draw(finest) / finest;
}
