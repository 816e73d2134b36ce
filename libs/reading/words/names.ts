/** First names that are frequent in Flanders, without accents: they change no answer. None of them is a word. */
export const firstNames = `
  adam adriaan aicha aisha albert alex alexander alexandra alfons alice alida aline amber amelie amina andre andrea
  andreas angele anita anja ann anna anne annelies annelore anneleen annemie annick anny anouk anthony antoine anton
  arlette arne arthur astrid barbara bart beatrice beatrijs benjamin bernadette bernard bert bieke birgit bjorn bob boris
  bram brecht brigitte britt bruno camille carine carla carlos carmen caroline catherine cecile cedric celine chantal
  charles charlotte chris christel christelle christiaan christian christiane christine christophe cindy claire claude
  claudine clara conny cor daan daniel daniele danny david debbie delphine denis denise diane didier dieter dirk dominique
  dorien dries ebe eddy edith eduard eline elena eliane elien elisabeth ella ellen els elsie emiel emilie emma
  emmanuel eric erik erika erna ernest esther etienne eva evelien evelyne evy fatima fatiha felix femke ferre filip fien
  fleur floor florence francine francis franck francois francoise frans frank fred frederik freddy freya frieda
  gaby geert genevieve georges georgette gerard gerda germaine gert gerty gilbert gilberte gino godelieve godfried greet
  greta griet guido guillaume gunther gust gustaaf guy hanna hannah hanne hans hassan heidi heleen helena helene hendrik
  henk henri herman hilde hubert hugo ibrahim igor ilse ine ines inge ingrid irene iris isabel isabelle ivan ivo
  jacqueline jacques jan jana jannes jasmien jasper jean jeanine jeannine jeanne jef jelle jens jenny jeroen jerome
  jessica jesse jimmy jo joachim joanna johan johanna johnny jolien joke jonas jonathan joost joris jos jose josephine
  joseph josee joyce jozef judith jules julia julie julien juliette jurgen justine kaat kamiel karel karen karim karin
  karine karl karlien karolien kasper kathleen kathy katja katleen katrien katrijn kelly kenny kenneth kevin khadija
  kim klaas klaartje koen koenraad kristel kristien kristine kristof kurt kylian lander lara lars laura laurence laurent
  leen lena lennert leo leon leona lies liesbet liesbeth lieselot lieven lili liliane lily linda lisa lisette lode
  loes lore lotte louis louise louisa luc luca lucas lucie lucien lucienne ludo ludovic luk lukas lut lutgard lut lutgarde
  lydia maaike maarten madeleine magda maggy malika marc marcel marcella margot maria marianne marie marieke marijke
  marijn marina mario marion marita marleen martha martijn martin martina martine mathias mathieu mathijs
  matthias matthijs maud maurice maxim maxime melanie merel mia michael michel michele michelle michiel mieke miet miranda
  mireille mohamed mohammed monica monique muriel myriam nadia nadine nancy natacha nathalie nele nick nicolas nicole niels
  nico nina noah noel noella noor nora norbert odette olivia olivier omer oscar pascal pascale patricia patrick patsy paul
  paula pauline peggy peter petra philip philippe pia piet pieter pieterjan pol rachel rachid raf ramona raoul
  raphael raymond rebecca regine reinhilde rene renee renaat rik rita robbe robert robin roel roger roland
  romain ronald ronny rosa rosanne rosette ruben rudi rudy ruth ryan sabine sabrina said sam samira samuel sandra sandrine
  sandy sara sarah saskia sebastiaan serge sharon siegfried sigrid silke simon simone simonne sofia sofie
  sonja sophie stefaan stefan stefanie steffi stephanie steve steven stien stijn suzanne suzy sven sylvia sylvie
  tamara tania tanja thea theo theresa therese thibaut thijs thomas tiffany tim timothy tine tineke tinne tom toon
  ulrike urbain ursula valerie vanessa veerle vera veronique victor victoria viktor vincent viviane walter wannes ward werner
  willem willy wim wout wouter xavier yannick yasmina yolande youssef yvan yves yvette yvonne zoe
`;

/** The little words of a surname. */
export const surnameParticles = 'van de den der ten ter het t vande vanden van du des la le';
