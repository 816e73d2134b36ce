/** Which text of the information a volunteer gets before she starts; another text gets another version. */
export const informationVersion = '2026-12';

/** Which text of the agreements she signs; another text gets another version. */
export const agreementVersion = '2026-12';
