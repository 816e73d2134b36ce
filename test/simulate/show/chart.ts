import type { Comparison } from '../figures/compare.ts';

interface Bar {
  readonly name: string;
  readonly value: number;
}

const WIDTH = 640;
const LEFT = 170;
const ROW = 22;
const GAP = 46;

/** Bars in SVG: who is matched, who with rare needs, and how many are asked for one yes. */
export function chartOf(comparison: Comparison): string {
  const { judged, hindsight } = comparison;
  const names = judged.map(({ policy }) => policy.name);
  const bars = (values: readonly number[]): Bar[] =>
    names.map((name, at) => ({ name, value: values[at] ?? 0 }));
  const bound = { name: 'hindsight bound', value: hindsight };
  const panels = [
    panel('Matched within 8 weeks, every yes certain', [
      ...bars(judged.map(({ certain }) => certain.matched)),
      bound,
    ]),
    panel('The same of people with rare needs', bars(judged.map(({ certain }) => certain.rare))),
    panel(
      'Offers per filled request, with odds and fatigue',
      bars(judged.map(({ withOdds }) => withOdds.offersPerFilled)),
    ),
  ];
  return stacked(panels);
}

interface Panel {
  readonly height: number;
  readonly svg: string;
}

function panel(title: string, bars: readonly Bar[]): Panel {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, at) => {
    const y = 30 + at * ROW;
    const width = ((WIDTH - LEFT - 60) * value) / most;
    return [
      `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${name}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 7}" fill="${at === 0 ? '#00539f' : '#8aa4bd'}"/>`,
      `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 12}">${value.toFixed(2)}</text>`,
    ].join('');
  });
  const heading = `<text x="${LEFT}" y="18" font-weight="bold">${title}</text>`;
  return { height: bars.length * ROW + GAP, svg: heading + rows.join('') };
}

function stacked(panels: readonly Panel[]): string {
  let top = 0;
  const groups = panels.map(({ height, svg }) => {
    const group = `<g transform="translate(0 ${top})">${svg}</g>`;
    top += height;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${groups.join('')}</svg>\n`;
}
