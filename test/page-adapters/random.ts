/** A sequence of numbers in [0, 1) that is the same for the same seed. Park and Miller's generator. */
export function random(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (Math.abs(Math.floor(seed)) % (modulus - 1)) + 1;
  const next = (): number => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
  for (let warmUp = 0; warmUp < 8; warmUp += 1) next();
  return next;
}
