/**
 * First names common in France over the last century, simplified (no accent, lower case): the ones that a spreadsheet of
 * people is most likely to hold. Left out: those that are first of all the name of a place or a word (France, Rose).
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `abdel abdelkader abdoulaye adama adele adam adrien agathe agnes ahmed aicha aissatou alain alban albert alex alexandra
  alexandre alexia alexis ali alice alicia aline alix allan amadou amandine amelie amina amine amir ana anais andre andrea
  andree angelique anita anna anne annie anthony antoine antonio ariane armand armelle arnaud arthur assia astrid aurelie
  aurelien aya ayoub aziz baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard bertrand bilal
  boris brahim brice brigitte bruno camille carine carla carole caroline catherine cecile cedric celia celine chantal
  charlene charles charlotte chloe christelle christian christiane christine christophe cindy claude claudine clemence
  clement cloe colette corentin corinne coralie cyril damien daniel danielle david deborah delphine denis denise diane
  didier dimitri djamel dominique dorian dorothee driss dylan eddy edith edouard elena eliane elias elisa elisabeth elise
  ella elodie elsa emeline emilie emilien emma emmanuel emmanuelle enzo eric erika erwan esther ethan etienne eugene eva
  evelyne ewen fabien fabienne fabrice farid fatima fatoumata fatou faustine felix fernand fernando flavie florent florian
  franck francis francois francoise frederic frederique gabriel gabrielle gaelle gael gaetan gaspard genevieve geoffrey
  georges gerald gerard geraldine germaine ghislaine gilbert gilles ginette gregory guillaume gustave guy gwenaelle habib
  hakim hamza hanna hassan helene henri herve hugo hugues ibrahim ibrahima idriss ines ingrid irene isabelle ismael ivan
  jacqueline jacques jade jamel james jasmine jason jean jeanne jeannine jennifer jeremie jeremy jerome jessica jimmy joan
  joel joelle johan johanna john jonathan jordan jose joseph josette josiane joris joyce juan judith jules julia julian
  julie julien juliette justine kader kamel karim karima karine katia kenza kevin khadija khaled kylian laetitia lahcen
  lamia lara laura laure laurence laurene laurent lea leila leo leon leonie lina linda lisa loic lola lorenzo louane louis
  louise louna luc lucas lucie lucien lucienne ludivine ludovic luis lydia lydie mael maeva magali mahamadou maelle malik
  malika mamadou manon manuel marc marcel marcelle margaux margot marguerite maria mariam mariama marie marielle marina
  marine mario marion marius marjorie marlene marthe martin martine maryse mathias mathieu mathilde mathis matteo matthieu
  maud maurice max maxence maxime mehdi melanie melina melissa michael michel micheline michele michelle miguel mireille
  mohamed mohammed moise monique morgan morgane mounir mourad moussa mustapha myriam nabil nadege nadia nadine naima nassim
  natacha nathalie nathan nicolas nicole nina noa noah noel noelle noemie nora norbert nordine odette odile olga olivia
  olivier omar oscar ousmane oumar pablo pascal pascale patrice patricia patrick paul paula paulette pauline pedro philippe
  pierre pierrette quentin rachel rachid raoul raphael raymond raymonde rayan rebecca regine regis remi remy renaud rene
  renee richard robert robin rodolphe roger roland romain romane romuald ronan roxane sabine sabrina sacha safia said salim
  salima salome samia samir sammy samuel samy sandra sandrine sara sarah sebastien segolene selim serge severine sidonie
  sihem simon simone sofia sofiane solange solene sonia sophie souad stella stephane stephanie steve steven suzanne sylvain
  sylvaine sylvie tanguy tatiana teddy theo theodore theophile therese thibault thibaut thierry thomas timothee tiphaine
  tom tony tristan ulysse valentin valerie vanessa veronique vianney victor victoria vincent virginie viviane wassim
  wilfried william xavier yacine yanis yann yannick yasmina yasmine yohan yolande youcef youssef yvan yves yvette yvonne
  zacharie zahra zakaria zineb zoe zohra`.split(/\s+/),
);
