import { CaseworkModule } from '#casework';
import { MessagingModule } from '#messaging';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcceptOffer } from './app/accept-offer.ts';
import { CasesServed } from './app/cases-served.ts';
import { ConfirmSeat } from './app/confirm-seat.ts';
import { DeclineOffer } from './app/decline-offer.ts';
import { EndOffers } from './app/end-offers.ts';
import { ExpireOffer } from './app/expire-offer.ts';
import { FreeSeat } from './app/free-seat.ts';
import { GoOnWaiting } from './app/go-on-waiting.ts';
import { LetWordsWait } from './app/let-words-wait.ts';
import { LoadCandidates } from './app/load-candidates.ts';
import { LockOffer } from './app/lock-offer.ts';
import { LookUpSought } from './app/look-up-sought.ts';
import { NotePersonAgrees } from './app/note-person-agrees.ts';
import { OfferForText } from './app/offer-for-text.ts';
import { OffersMeant } from './app/offers-meant.ts';
import { OpenOffersOf } from './app/open-offers-of.ts';
import { OpenRequest } from './app/open-request.ts';
import { PutOffVisit } from './app/put-off-visit.ts';
import { RankVolunteers } from './app/rank-volunteers.ts';
import { ReadOffer } from './app/read-offer.ts';
import { RecentOfferOf } from './app/recent-offer-of.ts';
import { ReleaseSeat } from './app/release-seat.ts';
import { ReopenSeat } from './app/reopen-seat.ts';
import { RequestsOfCase } from './app/requests-of-case.ts';
import { SendOffers } from './app/send-offers.ts';
import { WithdrawOffers } from './app/withdraw-offers.ts';
import { OfferRow } from './db/offer.entity.ts';
import { Offers } from './db/offers.repository.ts';
import { RequestRow } from './db/request.entity.ts';
import { Requests } from './db/requests.repository.ts';
import { SeatRow } from './db/seat.entity.ts';

const useCases = [
  ...[RankVolunteers, SendOffers, AcceptOffer, DeclineOffer, ExpireOffer, WithdrawOffers],
  ...[CasesServed, ConfirmSeat, PutOffVisit, NotePersonAgrees, ReopenSeat, ReleaseSeat],
  ...[OffersMeant, OpenOffersOf, RecentOfferOf, ReadOffer, RequestsOfCase, OfferForText],
  ...[LetWordsWait, GoOnWaiting],
];
const steps = [EndOffers, FreeSeat, LoadCandidates, LockOffer, LookUpSought, OpenRequest];

@Module({
  imports: [
    TypeOrmModule.forFeature([RequestRow, SeatRow, OfferRow]),
    MessagingModule,
    CaseworkModule,
    VolunteersModule,
  ],
  providers: [Requests, Offers, ...steps, ...useCases],
  exports: useCases,
})
export class MatchingModule {}
