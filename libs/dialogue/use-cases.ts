/** The use cases of the front door. */
export { AskWish } from './app/ask-wish.ts';
export { EndReading } from './app/end-reading.ts';
export { EndVisitTalk } from './app/end-visit-talk.ts';
export { ExpectVisitReport } from './app/expect-visit-report.ts';
export { GiveUpOffer } from './app/give-up-offer.ts';
export { PrepareReply, type PreparedReply } from './app/prepare-reply.ts';
export { RememberVisit } from './app/remember-visit.ts';
export { RepliesTo, type ReplyView } from './app/replies-to.ts';
export { ReplyToText } from './app/reply-to-text.ts';
export { ReviewText } from './app/review-text.ts';
export { RouteText } from './app/route-text.ts';
export { type Occasion, TellVolunteer } from './app/tell-volunteer.ts';
export { TextVolunteer } from './app/text-volunteer.ts';
export { TextsNotRead } from './app/texts-not-read.ts';
export { type TextToReview, TextsToReview } from './app/texts-to-review.ts';
export { type Known, WhoIs } from './app/who-is.ts';
