export interface DutyTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** One stretch of duty that covers all of these, which overlap or touch. */
export function joinDuties(first: DutyTime, others: readonly DutyTime[]): DutyTime {
  const all = [first, ...others];
  return {
    startsAt: new Date(Math.min(...all.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...all.map(({ endsAt }) => endsAt.getTime()))),
  };
}
