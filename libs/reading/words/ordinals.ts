/** Numbers as words, for a choice among numbered ones. «Een» and «un» are articles as well. */
export const ordinals: Readonly<Record<string, number>> = {
  ...{ eerste: 1, premier: 1, premiere: 1, first: 1, one: 1 },
  ...{ tweede: 2, twee: 2, deux: 2, deuxieme: 2, second: 2, two: 2 },
  ...{ derde: 3, drie: 3, trois: 3, troisieme: 3, third: 3, three: 3 },
  ...{ vierde: 4, vier: 4, quatre: 4, quatrieme: 4, fourth: 4, four: 4 },
};
