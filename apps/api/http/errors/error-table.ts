import { DomainError } from '#kernel';
import { isDatabaseAway } from '#platform';
import { HttpException } from '@nestjs/common';
import { EntityNotFoundError } from 'typeorm';
import { type FieldFault, InputFault } from './input-fault.ts';
import { unreadableBody } from './unreadable-body.ts';

/** What the outside learns of an error. */
export interface ErrorAnswer {
  readonly status: number;
  /** Stable, for programs; our own refusals carry their code. */
  readonly code: string;
  /** In place of the usual words of the status. */
  readonly message?: string;
  readonly faults?: readonly FieldFault[];
}

/** Our refusals: their status and, where the status's own words do not do, their words. */
const refusals: Readonly<Record<string, readonly [status: number, message?: string]>> = {
  'report.key_reused': [409, 'Deze sleutel hoort al bij een andere melding.'],
  'duty.changed': [409],
  'office_day.taken': [409],
  'report.unknown': [404],
  'offer.may_not_be_asked': [409, 'Deze vrijwilliger mag nu niet gevraagd worden.'],
  'offer.needs_reason': [400, 'Zeg kort waarom je van het voorstel afwijkt.'],
  'offer.nobody_chosen': [400, 'Kies minstens één vrijwilliger.'],
  'request.case_not_agreed': [409, 'De persoon heeft nog niet ingestemd.'],
  'request.closed_meanwhile': [409],
  'seat.not_held': [409],
  'seat.pair_incomplete': [
    409,
    'Een eerste bezoek is met twee: bevestig eerst de tweede vrijwilliger.',
  ],
  'seat.pair_other_time': [
    409,
    'Een eerste bezoek is met twee, op hetzelfde moment. Kies dag en uur van de andere.',
  ],
  'seat.address_missing': [409, 'Vul eerst het adres in.'],
  'seat.visit_in_past': [400, 'Het eerste bezoek moet in de toekomst liggen.'],
  'volunteer.number_taken': [409, 'Dit nummer hoort al bij een andere vrijwilliger.'],
  'volunteer.unknown_neighbourhood': [400, 'Deze wijk kennen we niet.'],
  'unclear_text.nothing_asked': [
    409,
    'Er staat geen vraag meer open voor deze vrijwilliger. Kies «gelezen».',
  ],
  'unclear_text.which_offer': [409, 'Er staan twee vragen open. Kies eerst welke bedoeld is.'],
  'unclear_text.person_told': [
    409,
    'De persoon weet al wie komt. Bel eerst, en maak de plaats vrij in het dossier.',
  ],
  'unclear_text.unknown': [404],
  'call.not_found': [404],
  'call_item.not_found': [404],
  'call_item.settled': [409, 'Deze oproep is intussen afgehandeld. Bekijk de lijst opnieuw.'],
  'call_item.too_few_tries': [409, 'Dat kan pas na drie pogingen. Noteer deze poging.'],
  'call.hidden_number': [409, 'Deze beller verborg het nummer. Er is niets te blokkeren.'],
  'call_back.not_found': [404],
  'call_back.no_telephone': [409, 'In dit account staat geen telefoonnummer.'],
  'call_back.number_refused': [
    409,
    'Dit nummer bellen we niet: het is geen Belgisch nummer, vast of gsm.',
  ],
  'call_back.own_number': [409, 'Dit is een nummer van het Meldpunt zelf.'],
  'call_back.colleague_calls': [409, 'Een collega belt deze persoon nu.'],
  'call_back.under_way': [409, 'Er is al een gesprek bezig. Leg eerst neer.'],
  'recording.not_found': [404],
  'recording.not_stored': [404],
  'vault.erased': [410, 'Deze gegevens zijn gewist.'],
  'request.key_missing': [400, 'De header Idempotency-Key ontbreekt.'],
  'request.key_too_long': [400, 'De header Idempotency-Key telt hoogstens 255 tekens.'],
  'request.origin_refused': [403],
  'session.missing': [401, 'Je bent niet aangemeld.'],
  'session.role_too_low': [403],
  'session.csrf': [
    403,
    'Deze pagina was te lang open. Ga terug, laad ze opnieuw en probeer nog eens.',
  ],
};

/** Refusals of a whole subject that say: what you saw has changed meanwhile. */
const CHANGED = /\.(move_refused|already_filled|not_open|never_joined|same_case)$/;

/** The one place where an error becomes a status and words. Whatever is not known here is a defect: 500. */
export function answerTo(error: unknown): ErrorAnswer {
  if (error instanceof InputFault) {
    return { status: 400, code: 'input.invalid', faults: error.faults };
  }
  if (error instanceof DomainError) {
    return answerToRefusal(error.code);
  }
  if (error instanceof EntityNotFoundError) {
    return { status: 404, code: 'not_found' };
  }
  if (isDatabaseAway(error)) {
    return { status: 503, code: 'database.away' };
  }
  const status = statusOf(error);
  return { status, code: unreadableBody(error) ?? `http.${String(status)}` };
}

function answerToRefusal(code: string): ErrorAnswer {
  const [status, message] = refusals[code] ?? [CHANGED.test(code) ? 409 : 400];
  return { status, code, ...(message === undefined ? {} : { message }) };
}

/** Nest's and Fastify's own errors tell their status; only refusals of the request are believed. */
function statusOf(error: unknown): number {
  const told =
    error instanceof HttpException
      ? error.getStatus()
      : typeof error === 'object' && error !== null && 'statusCode' in error
        ? Number(error.statusCode)
        : 500;
  return told >= 400 && told < 600 ? told : 500;
}
