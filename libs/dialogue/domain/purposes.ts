/** What our texts to a volunteer are for, where an answer to them depends on it. */
export const OFFER_ASKED = 'offer.ask';
/** «Voor welke is je antwoord?»: about all offers that are open. */
export const ASKED_BACK = 'offer.which';
/** Asks a volunteer about a wish of hers. */
export const WISH_ASKED = 'volunteer.asked';
/** Written by one of us. */
export const REPLY = 'reply';
