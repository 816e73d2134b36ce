/** Words that people write letter by letter, for weight or as an abbreviation. */
export const spelledOut = 'stop ja nee neen ok oui non yes no help sos aub ajb svp mvg tem';
