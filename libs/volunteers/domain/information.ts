/** Which text of the information a volunteer gets before she starts; another text gets another version. */
export const informationVersion = '2026-12';
