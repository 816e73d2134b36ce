import * as calls from '#calls';
import type { JobHandler } from '#platform';
import { effect, type Get, handlersOf } from './manner.ts';

export function callsHandlers(get: Get): JobHandler[] {
  return handlersOf(calls.callsJobs, {
    endCall: (payload) => get(calls.EndCall).whenQuiet(payload),
    callAboutText: ({ messageId }) => get(calls.CallAboutText).run(messageId),
    fetchRecording: effect((payload) => get(calls.FetchRecording).run(payload)),
    removeRecording: effect((payload) => get(calls.RemoveRecording).run(payload)),
    settleRecording: effect((payload) => get(calls.SettleRecording).run(payload)),
    placeCallBack: effect((payload) => get(calls.PlaceCallBack).run(payload)),
    settleCallBack: effect((payload) => get(calls.SettleCallBack).run(payload)),
    settleAutomaticCall: effect((payload) => get(calls.SettleAutomaticCall).run(payload)),
    reconcileCalls: effect(() => get(calls.ReconcileCalls).run()),
  });
}
