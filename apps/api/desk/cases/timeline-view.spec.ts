import type { CaseView } from '#casework';
import { newId } from '#kernel';
import { timelineOf } from './timeline-view.ts';

const names = { accounts: new Map(), volunteers: new Map(), zone: 'Europe/Brussels' };
const at = (minutes: number): Date => new Date(Date.UTC(2026, 11, 4, 10, minutes));

function titles(
  events: CaseView['events'],
  ...told: readonly { count: number; lastAt: Date | undefined }[]
): string[] {
  const alerts = told.map((one) => ({ told: one }));
  const happened = { events, alerts, messages: [], looks: [], notRead: new Set<never>() };
  return timelineOf(happened, { ...names, neighbourhoods: [] }).map(({ title }) => title);
}

function anew(alertId: string, count: number): CaseView['events'] {
  return Array.from({ length: count }, (_, nth) => ({
    ...{ at: at(nth), kind: 'danger_anew' as const, refs: { alertId } },
    ...{ text: undefined, accountId: undefined },
  }));
}

describe('danger on the timeline', () => {
  it('is one line for each alert, however often it was told again, with how often', () => {
    const lines = titles([...anew(newId<'alert'>(), 44), ...anew(newId<'alert'>(), 1)]);
    expect(lines).toHaveLength(2);
    expect(lines.filter((line) => line.includes('44 keer'))).toHaveLength(1);
  });

  it('has one line for all texts and mails to us about it, and none before the first', () => {
    const lines = titles([], { count: 44, lastAt: at(50) }, { count: 0, lastAt: undefined });
    expect(lines).toEqual(['Alarm verstuurd: 44 berichten, hier het laatste']);
  });
});
