const money = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' });
const distance = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 3 });

/** «€ 12,50». */
export function dutchEuro(cents: number): string {
  return money.format(cents / 100);
}

/** «12,5 km». */
export function dutchKilometres(metres: number): string {
  return `${distance.format(metres / 1_000)} km`;
}
