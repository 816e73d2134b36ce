/** @throws when there are none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) {
    throw new Error('There is no median of nothing');
  }
  return (low + high) / 2;
}

/** As printed: no more digits than the measurement is worth. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
