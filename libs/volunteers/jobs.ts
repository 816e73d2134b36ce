import { caseClosed, personDeclined } from '#facts';
import { onFact } from '#platform';

export const endMatchesOnClosing = onFact(caseClosed, 'volunteers.end-matches-on-closing');
export const endMatchesOnDecline = onFact(personDeclined, 'volunteers.end-matches-on-decline');
