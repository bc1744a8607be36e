/** Thirty-six fictional cases in nine territories, as a list that somebody could import. */
export const CAS_FICTIFS = `ref,ze2020,territoire,tranche_age,type_prescripteur,public,etape,motif,thematiques,decision_attendue
DEMO-001,7625,Toulouse,16-25,ML,jeunes,avant_entree,"Positionnement fait, permis absent, site à 25 km sans bus à l’heure d’ouverture.",mobilite--mobilite-douce-partagee-collective|mobilite--financer-ma-mobilite,ENTER_PREQUALIFICATION
DEMO-002,7625,Toulouse,26-45,FT,demandeurs-emploi,en_parcours,"Absences le mercredi faute de garde, progression bonne les autres jours.",famille--garde-denfants,ADAPT_SCHEDULE
DEMO-003,7625,Toulouse,26-45,FT,personnes-exilees,en_parcours,"Niveau de français insuffisant pour l’atelier, motivation forte.",lecture-ecriture-calcul--maitriser-le-francais,REFER_LANGUAGE
DEMO-004,7625,Toulouse,16-25,ML,jeunes,fin_de_parcours,"Fin de préqualification dans trois semaines, session qualifiante ouverte dans onze semaines.",se-former--trouver-sa-formation,HOLD_INTERIM
DEMO-005,7625,Toulouse,46+,CAP,personnes-en-situation-de-handicap,en_parcours,"Poste à aménager, RQTH en cours de renouvellement.",sante--constituer-un-dossier-mdph-invalidite,ADAPT_SCHEDULE
DEMO-006,7625,Toulouse,26-45,CD,beneficiaires-des-minimas-sociaux,suspendu,"Suspension de deux mois pour démarches de logement, logement trouvé, demande de reprise.",logement-hebergement--louer-un-logement,RESUME
DEMO-007,7620,Perpignan,16-25,ML,jeunes,en_parcours,"Trois semaines sans nouvelles, téléphone coupé.",remobilisation--lien-social,RECONTACT
DEMO-008,7620,Perpignan,26-45,FT,demandeurs-emploi,avant_entree,Deux candidatures sur la même dernière place disponible.,se-former--monter-son-dossier-de-formation,POSTPONE
DEMO-009,7620,Perpignan,16-25,ML,residents-qpv-frr,en_parcours,Projet cuisine à confirmer avant la qualification.,choisir-un-metier--confirmer-son-choix-de-metier,IMMERSION
DEMO-010,7620,Perpignan,26-45,FT,femmes,en_parcours,"Séparation en cours, hébergement provisoire chez un tiers.",famille--surmonter-conflits-separation-violence|logement-hebergement--rechercher-une-solution-dhebergement-temporaire,REFER_SOCIAL
DEMO-011,7620,Perpignan,46+,FT,demandeurs-emploi,fin_de_parcours,CDD de sept mois signé dans une entreprise d’accueil.,trouver-un-emploi--maintien-dans-lemploi,EXIT_EMPLOYMENT
DEMO-012,7612,Foix-Pamiers,16-25,PJJ,personnes-en-situation-juridique-specifique,avant_entree,"Entrée souhaitée avant une audience, horaires à concilier avec le suivi éducatif.",difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire,ENTER_PREQUALIFICATION
DEMO-013,7612,Foix-Pamiers,26-45,CD,beneficiaires-des-minimas-sociaux,en_parcours,"Durée prévue atteinte, deux domaines de compétences restent à valider.",lecture-ecriture-calcul--maitriser-le-calcul,EXTEND_DURATION
DEMO-014,7612,Foix-Pamiers,16-25,ML,residents-qpv-frr,en_parcours,Pas de connexion à domicile pour les séquences à distance.,numerique--acceder-a-une-connexion-internet|numerique--acquerir-un-equipement,REFER_SOCIAL
DEMO-015,7612,Foix-Pamiers,46+,CAP,personnes-en-situation-de-handicap,suspendu,"Arrêt de travail prolongé, la durée maximale de suspension approche.",sante--acces-aux-soins,SUSPEND
DEMO-016,7616,Montpellier,26-45,FT,demandeurs-emploi,avant_entree,Prérequis de lecture non atteints au positionnement.,lecture-ecriture-calcul--maitriser-le-francais,REPOSITION
DEMO-017,7616,Montpellier,16-25,ML,jeunes,en_parcours,"Hébergement perdu, dort chez des connaissances.",logement-hebergement--rechercher-une-solution-dhebergement-temporaire,REFER_SOCIAL
DEMO-018,7616,Montpellier,26-45,FT,personnes-exilees,fin_de_parcours,Titre de séjour à renouveler avant l’entrée en qualification.,difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives,HOLD_INTERIM
DEMO-019,7616,Montpellier,26-45,FT,actifs,en_parcours,"Contrat court proposé pendant la formation, souhaite revenir ensuite.",trouver-un-emploi--repondre-a-des-offres-demploi,SUSPEND
DEMO-020,7616,Montpellier,16-25,ML,jeunes,fin_de_parcours,"Abandon confirmé par la personne, ne souhaite plus de suivi.",remobilisation--bien-etre-confiance-en-soi,EXIT_DROPOUT
DEMO-021,7618,Nîmes,26-45,FT,demandeurs-emploi,fin_de_parcours,"Place réservée en titre professionnel, dossier de rémunération à déposer.",se-former--monter-son-dossier-de-formation,ENTER_QUALIFICATION
DEMO-022,7618,Nîmes,16-25,ML,residents-qpv-frr,en_parcours,Retards répétés liés à une correspondance supprimée.,mobilite--mobilite-douce-partagee-collective,ADAPT_SCHEDULE
DEMO-023,7618,Nîmes,46+,FT,seniors,en_parcours,Doute sur le métier visé après une première immersion.,choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite,IMMERSION
DEMO-024,7618,Nîmes,26-45,CD,familles,avant_entree,Crainte de perdre une aide au changement de statut.,difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits,POSTPONE
DEMO-025,7604,Auch,26-45,FT,residents-qpv-frr,avant_entree,"Zone rurale, un seul véhicule dans le foyer, réparation à financer.",mobilite--entretenir-reparer-son-vehicule,REFER_SOCIAL
DEMO-026,7604,Auch,16-25,ML,jeunes,en_parcours,"Permis en cours, examen pendant les heures de formation.",mobilite--preparer-un-permis,ADAPT_SCHEDULE
DEMO-027,7604,Auch,46+,FT,demandeurs-emploi,fin_de_parcours,"Aucune session qualifiante dans le bassin, mobilité possible vers un autre territoire.",se-former--trouver-sa-formation|logement-hebergement--rechercher-une-solution-dhebergement-temporaire,REPOSITION
DEMO-028,7624,Tarbes-Lourdes,26-45,CAP,personnes-en-situation-de-handicap,en_parcours,"Fatigabilité, passage à mi-temps demandé.",sante--acces-aux-soins,ADAPT_SCHEDULE
DEMO-029,7624,Tarbes-Lourdes,16-25,ML,jeunes,en_parcours,Perte de motivation après un refus d’entreprise.,remobilisation--bien-etre-confiance-en-soi|preparer-sa-candidature--valoriser-ses-competences,CONTINUE
DEMO-030,7624,Tarbes-Lourdes,26-45,FT,demandeurs-emploi,fin_de_parcours,"Fin sans solution, demande de rester en lien trois mois.",preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi,EXIT_NO_SOLUTION
DEMO-031,7602,Albi,26-45,CD,beneficiaires-des-minimas-sociaux,en_parcours,"Dettes, saisie en cours, absences pour rendez-vous.",difficultes-financieres--situation-dendettement-surendettement,REFER_SOCIAL
DEMO-032,7602,Albi,16-25,E2C,jeunes,avant_entree,"Passage d’un dispositif voisin vers la préqualification, bilan à transmettre.",choisir-un-metier--identifier-ses-points-forts-et-ses-competences,ENTER_PREQUALIFICATION
DEMO-033,7602,Albi,46+,FT,demandeurs-emploi,en_parcours,"Écart de niveau en numérique, groupe trop rapide.",numerique--maitriser-les-fondamentaux-du-numerique,ADAPT_SCHEDULE
DEMO-034,7608,Carcassonne-Limoux,26-45,FT,familles,en_parcours,"Parent âgé à charge, absences imprévisibles.",famille--prise-en-charge-personne-dependante|famille--soutien-aidants,SUSPEND
DEMO-035,7608,Carcassonne-Limoux,16-25,ML,jeunes,fin_de_parcours,"Contrat d’apprentissage trouvé, accompagnement demandé le premier mois.",trouver-un-emploi--maintien-dans-lemploi,EXIT_TRAINING
DEMO-036,7608,Carcassonne-Limoux,26-45,FT,demandeurs-emploi,en_parcours,"Conflit répété dans le groupe, cadre à reposer avec la personne.",remobilisation--lien-social,CONTINUE
`;
