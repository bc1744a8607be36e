/** Eighteen more fictional cases, so that Toulouse follows twenty-four. Same columns as `cas-fictifs.ts`. */
export const TOULOUSE_CASES = `ref,ze2020,territoire,tranche_age,type_prescripteur,public,etape,motif,thematiques
DEMO-037,7625,Toulouse,16-25,ML,jeunes,avant_entree,"Candidat à la dernière place disponible, également demandée par un autre prescripteur.",se-former--monter-son-dossier-de-formation
DEMO-038,7625,Toulouse,26-45,CD,beneficiaires-des-minimas-sociaux,avant_entree,Hésite à entrer en formation par crainte de perdre une aide au changement de statut.,difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits
DEMO-039,7625,Toulouse,16-25,ML,jeunes,en_parcours,"Trois semaines sans nouvelles, le téléphone ne répond plus.",remobilisation--lien-social
DEMO-040,7625,Toulouse,26-45,FT,demandeurs-emploi,en_parcours,"Durée prévue atteinte, deux domaines de compétences de base restent à valider.",lecture-ecriture-calcul--maitriser-le-calcul
DEMO-041,7625,Toulouse,16-25,ML,jeunes,en_parcours,Projet en cuisine à confirmer par une immersion avant d’engager une place en qualification.,choisir-un-metier--confirmer-son-choix-de-metier
DEMO-042,7625,Toulouse,46+,FT,seniors,en_parcours,Une première immersion a fait changer d’avis sur le métier visé.,choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite
DEMO-043,7625,Toulouse,26-45,PLIE,demandeurs-emploi,avant_entree,"Prérequis de lecture non atteints au positionnement, cherche une autre étape.",lecture-ecriture-calcul--maitriser-le-francais
DEMO-044,7625,Toulouse,26-45,FT,demandeurs-emploi,fin_de_parcours,"Contrat de sept mois trouvé, quitte la formation avant son terme.",trouver-un-emploi--maintien-dans-lemploi
DEMO-045,7625,Toulouse,16-25,ML,jeunes,fin_de_parcours,"Contrat d’apprentissage signé, l’entreprise et le jeune demandent un suivi le premier mois.",trouver-un-emploi--maintien-dans-lemploi
DEMO-046,7625,Toulouse,16-25,ML,jeunes,fin_de_parcours,La personne confirme qu’elle arrête et ne souhaite plus d’accompagnement.,remobilisation--bien-etre-confiance-en-soi
DEMO-047,7625,Toulouse,46+,FT,demandeurs-emploi,fin_de_parcours,"Parcours qui se termine sans solution, lien proposé pendant trois mois.",preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi
DEMO-048,7625,Toulouse,46+,CAP,personnes-en-situation-de-handicap,en_parcours,Ni ordinateur ni connexion pour les séquences à distance.,numerique--acquerir-un-equipement|numerique--acceder-a-une-connexion-internet
DEMO-049,7625,Toulouse,16-25,PJJ,jeunes,avant_entree,Entrée en formation à concilier avec des rendez-vous réguliers pris ailleurs.,difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire
DEMO-050,7625,Toulouse,26-45,CD,femmes,en_parcours,"Hébergement provisoire, risque de devoir quitter le territoire dans le mois.",logement-hebergement--rechercher-une-solution-dhebergement-temporaire
DEMO-051,7625,Toulouse,26-45,PLIE,residents-qpv-frr,avant_entree,"Aucune session qualifiante dans le bassin, place libre dans le territoire voisin avec hébergement.",se-former--trouver-sa-formation
DEMO-052,7625,Toulouse,16-25,ML,jeunes,en_parcours,Retards répétés depuis qu’une correspondance de bus a été supprimée.,mobilite--mobilite-douce-partagee-collective
DEMO-053,7625,Toulouse,26-45,FT,personnes-exilees,fin_de_parcours,Titre de séjour à renouveler avant l’entrée en qualification.,difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives
DEMO-054,7625,Toulouse,16-25,ML,jeunes,en_parcours,"Conflit répété dans le groupe, cadre à rappeler avec le référent de parcours.",remobilisation--lien-social
`;

/** What the lists do not say of the cases of Toulouse: invented too. Three agreements are missing on purpose. */
export const TOULOUSE_DETAILS = `ref,prenom,commune,organisme,accord,question,paroles
DEMO-001,Lina B.,Muret,École du Geste Métier (démo),oui,Comment venir au site avant 8 h tant que le permis n’est pas passé ?,"Je veux apprendre un métier avec mes mains. Le matin, je n’ai aucun moyen d’arriver à l’heure."
DEMO-002,Sarah D.,Toulouse,Organisme Passerelle Formation (démo),oui,"Peut-on libérer le mercredi, ou trouver une garde à partir du mois prochain ?","J’avance bien. Le mercredi, je n’ai personne pour le petit."
DEMO-003,Amadou T.,Toulouse,École du Geste Métier (démo),oui,Quel appui en français avant de reprendre l’atelier en sécurité ?,"À l’atelier je comprends avec les yeux, pas encore avec les mots."
DEMO-004,Enzo M.,Colomiers,Organisme Passerelle Formation (démo),oui,Que proposer pendant les onze semaines avant la session qualifiante ?,J’ai peur de m’arrêter onze semaines et de ne pas reprendre.
DEMO-005,Gilles P.,Blagnac,Atelier des Compétences (démo),oui,"Qui fait aménager le poste, et pour quand ?","Si le poste est à ma hauteur, je tiens la journée."
DEMO-006,Nora H.,Toulouse,École du Geste Métier (démo),oui,À quelle date et à quelle étape reprendre ?,J’ai un logement maintenant. Je veux reprendre là où j’en étais.
DEMO-037,Mehdi C.,Toulouse,,oui,"À qui la place, et quelle autre entrée pour l’autre personne ?",Ça fait deux fois que j’arrive second.
DEMO-038,Sophie L.,Cugnaux,,oui,Qui fait le calcul des droits avec elle avant l’entrée ?,"Si je perds l’aide, je ne peux plus payer la cantine."
DEMO-039,Kévin R.,Toulouse,École du Geste Métier (démo),oui,"Qui reprend contact, et avant quelle date ?",
DEMO-040,Fatou N.,Toulouse,Organisme Passerelle Formation (démo),oui,"Prolonger, et de combien de semaines ?",Il me manque deux cases sur sept. Je ne veux pas recommencer tout.
DEMO-041,Théo G.,Saint-Orens-de-Gameville,École du Geste Métier (démo),oui,"Quelle entreprise, et quelles dates pour l’immersion ?",Je cuisine à la maison depuis toujours. Je veux voir un vrai service.
DEMO-042,Isabelle W.,Blagnac,Atelier des Compétences (démo),oui,"Quelle autre piste, et une seconde immersion est-elle possible ?",Le métier n’est pas celui que je croyais. J’aime mieux l’accueil.
DEMO-043,Ali S.,Toulouse,,oui,Quelle étape avant un nouveau positionnement ?,"Je lis lentement, mais je n’abandonne pas."
DEMO-044,Julie F.,Colomiers,Organisme Passerelle Formation (démo),oui,Comment garder la possibilité de finir la certification ?,C’est un vrai contrat. J’aimerais finir le titre plus tard.
DEMO-045,Rayan Z.,Muret,École du Geste Métier (démo),oui,"Qui appelle, et à quel rythme ?",Le patron est d’accord pour qu’on m’appelle chaque semaine.
DEMO-046,Morgane Q.,Toulouse,Organisme Passerelle Formation (démo),oui,Comment laisser la porte ouverte ?,"Merci, mais pour l’instant je préfère arrêter."
DEMO-047,Patrick O.,Toulouse,Atelier des Compétences (démo),oui,"Qui garde le lien, et sous quelle forme ?",Je ne veux pas qu’on m’oublie le lendemain.
DEMO-048,Monique J.,Cugnaux,Atelier des Compétences (démo),oui,"Un prêt de matériel est-il possible, et un lieu pour se connecter ?","Je fais les exercices sur le téléphone de ma fille, le soir."
DEMO-049,Dylan K.,Toulouse,École du Geste Métier (démo),oui,"Quels horaires garder libres, et qui les transmet à l’organisme ?",J’ai envie de commencer. Il faut juste que les horaires tiennent.
DEMO-050,Aminata B.,Toulouse,Organisme Passerelle Formation (démo),oui,Quelle solution d’hébergement pour finir la formation ici ?,Je dors chez une amie jusqu’à la fin du mois.
DEMO-051,Cédric U.,Muret,,non,Prendre la place du territoire voisin ?,"Partir la semaine, oui, si je rentre le week-end."
DEMO-052,Laura E.,Saint-Orens-de-Gameville,École du Geste Métier (démo),non,"Décaler l’heure d’arrivée, ou organiser un trajet partagé ?",Je pars à 6 h et j’arrive quand même en retard.
DEMO-053,Hamid Y.,Toulouse,Organisme Passerelle Formation (démo),non,"Qui suit la démarche, et jusqu’à quand garder la place ?",Le rendez-vous est pris. J’attends.
DEMO-054,Océane I.,Blagnac,Atelier des Compétences (démo),oui,"Qui fait le point avec elle, et avec le groupe ?",
`;
