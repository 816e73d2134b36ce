import * as calls from '#calls';
import { type JobHandler } from '#platform';
import { atomic, effect, type Get } from './manner.ts';

export function callsHandlers(get: Get): JobHandler[] {
  return [
    atomic(calls.endCall, (payload) => get(calls.EndCall).whenQuiet(payload)),
    atomic(calls.callAboutText, ({ messageId }) => get(calls.CallAboutText).run(messageId)),
    effect(calls.fetchRecording, (payload) => get(calls.FetchRecording).run(payload)),
    effect(calls.removeRecording, (payload) => get(calls.RemoveRecording).run(payload)),
    effect(calls.settleRecording, (payload) => get(calls.SettleRecording).run(payload)),
    effect(calls.placeCallBack, (payload) => get(calls.PlaceCallBack).run(payload)),
    effect(calls.settleCallBack, (payload) => get(calls.SettleCallBack).run(payload)),
    effect(calls.reconcileCalls, () => get(calls.ReconcileCalls).run()),
  ];
}
