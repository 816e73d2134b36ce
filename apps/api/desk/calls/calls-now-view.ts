import type { OngoingCall } from '#calls';
import type { ReportInCase } from '#casework';
import type { Known } from '#dialogue';
import type { CaseId, ReportId } from '#kernel';
import { caseStates, reportStates } from '../words/state-words.ts';
import { languageWords } from './call-words.ts';

/** A call that goes on, with what is known of who calls. */
export interface CallNow {
  readonly call: OngoingCall;
  readonly known: Known | undefined;
  /** Who of us speaks with the caller. */
  readonly colleague: string | undefined;
  readonly volunteer: string | undefined;
  /** The report of this call, once it is there. */
  readonly written:
    { readonly reportId: ReportId; readonly caseId: CaseId | undefined } | undefined;
}

/** So many stand in the panel; the others are counted. */
const MOST_SHOWN = 3;

/** The panel about one call: who, since when, and where this number stands with us. Nothing that was said. */
export function callNowView({ call, known, colleague, volunteer, written }: CallNow): object {
  return {
    ...placesOf(known, written?.reportId),
    callId: call.callId,
    title:
      call.phase === 'ringing' ? 'Er belt iemand' : `${colleague ?? 'Een collega'} is in gesprek`,
    isRinging: call.phase === 'ringing',
    // nobody can do anything for her yet: she leaves the room to who rings
    isFolded: call.phase === 'choosing',
    number: call.number,
    startedAt: call.startedAt,
    language: call.spoken && languageWords[call.spoken],
    volunteer,
    isWritten: written !== undefined,
    caseHref: written?.caseId && `/desk/cases/${written.caseId}`,
    // who is not spoken to says by key and voice what she wants
    writeHref: call.phase === 'choosing' ? undefined : `/desk/report?oproep=${call.callId}`,
  };
}

function placesOf(known: Known | undefined, written: ReportId | undefined): object {
  const { reports: all = [], cases = [], volunteerId } = known ?? {};
  const reports = all.filter(({ reportId }) => reportId !== written);
  return {
    counted: sayCount(reports.length),
    reports: reports.slice(0, MOST_SHOWN).map(reportLine),
    more: reports.length - MOST_SHOWN,
    cases: cases.slice(0, MOST_SHOWN).map(({ caseId, number, state }) => ({
      href: `/desk/cases/${caseId}`,
      text: `dossier ${String(number)}`,
      state: caseStates[state].text,
    })),
    isStranger: all.length === 0 && cases.length === 0 && volunteerId === undefined,
  };
}

function reportLine({ reference, receivedAt, status, self, caseId }: ReportInCase): object {
  return {
    href: caseId && `/desk/cases/${caseId}`,
    reference,
    receivedAt,
    state: reportStates[status] + (self ? ', over zichzelf' : ''),
  };
}

function sayCount(count: number): string | undefined {
  if (count === 0) {
    return undefined;
  }
  return `${count === 1 ? 'Eén eerdere melding' : `${String(count)} eerdere meldingen`} met dit nummer`;
}
