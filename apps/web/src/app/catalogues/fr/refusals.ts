import type { RefusalCode } from '@passerelle/domain';

/** One sentence per refusal: what happened, what to do, no blame. */
export const refusals = {
  'sign-in-required': 'Votre connexion a pris fin. Connectez-vous de nouveau, votre travail reste ici.',
  'other-member': "Un autre membre s'est connecté dans ce navigateur. Rechargez la page pour continuer.",
  'link-expired':
    "Ce lien ne s'ouvre pas ici : il a expiré, il a déjà servi, ou il a été demandé dans un autre navigateur. Ouvrez-le dans le navigateur où vous l'avez demandé, ou demandez-en un nouveau ici.",
  'too-many-attempts': 'Trop de demandes en peu de temps. Attendez une minute, puis recommencez.',
  'not-allowed': "Ce que vous demandez n'existe pas ou plus, ou ne vous est pas ouvert.",
  'not-found': "Ce que vous demandez n'existe pas ou plus, ou ne vous est pas ouvert.",
  invalid: "Un champ n'a pas la forme attendue. Relisez votre saisie, puis recommencez.",
  'too-large': 'Cet envoi est trop lourd. Réduisez-le, puis recommencez.',
  'stale-version':
    "Quelqu'un vient de changer ce que vous avez sous les yeux. Le voici à jour : recommencez si besoin.",
  'command-reused': 'Cet envoi a déjà servi pour autre chose. Rechargez la page, puis recommencez.',
  unavailable: 'Le serveur ne répond pas. Essayez de nouveau dans quelques secondes.',
  unexpected: "Quelque chose n'a pas fonctionné. Essayez de nouveau dans un instant.",
  'text-empty': 'Il manque un texte. Écrivez quelques mots.',
  'text-too-long': 'Ce texte est trop long. Gardez le plus utile.',
  'looks-like-social-security-number':
    "Ce texte ressemble à un numéro de sécurité sociale. Retirez-le, Passerelle n'en garde aucun.",
  'looks-like-personal-details':
    'Ce texte semble contenir un nom, une adresse, un téléphone ou une date de naissance. Écrivez seulement un code, une commune ou un public.',
  'agreement-before-withdrawal':
    'La personne avait retiré son accord après ce jour. Indiquez le jour où elle a de nouveau donné son accord.',
  'date-past': "Cette date est passée. Choisissez aujourd'hui ou après.",
  'date-invalid': "Cette date n'existe pas au calendrier. Choisissez-en une autre.",
  'agreement-missing':
    "Il manque l'accord de la personne. Demandez-le à son prescripteur : la situation pourra ensuite être acceptée.",
  'already-on-agenda': "Cette situation est déjà à l'ordre du jour ou proposée pour cette séance.",
  'not-a-provider': 'Cette organisation ne forme pas. Choisissez un organisme de formation du comité.',
  'file-unreadable':
    'Ce fichier ne se lit pas comme une liste. Enregistrez-le en XLSX ou en CSV, puis choisissez-le de nouveau.',
  'file-empty': 'Ce fichier ne contient aucune ligne. Choisissez-en un autre.',
  'column-missing': 'Il manque une information nécessaire. Indiquez plus bas la colonne qui la contient.',
  'column-mapped-twice': 'Deux colonnes donnent la même information. Gardez-en une seule.',
  'meeting-not-planned': "Cette séance n'est plus au stade de la préparation.",
  'meeting-not-open': "La séance n'est pas ouverte. Recommencez quand elle le sera.",
  'meeting-begun': 'Quelque chose est déjà écrit ou décidé dans cette séance : son ouverture ne s’annule plus.',
  'meeting-moved-on': 'La séance n’est plus sur le point que vous vouliez quitter. Rien n’a changé pour les autres.',
  'meeting-closed': 'La séance est close, son relevé est figé. La suite se décide à la prochaine séance.',
  'another-meeting-open': "Une autre séance de ce comité est ouverte. Il faut d'abord la clore.",
  'item-not-proposed': 'Cette proposition a déjà reçu une réponse. La liste est à jour.',
  'item-not-on-agenda': "Cette situation n'est plus à l'ordre du jour de cette séance.",
  'item-already-decided': 'Cette situation est déjà décidée. Pour revenir sur ce choix, remplacez la décision.',
  'minutes-out-of-range': 'Donnez entre 1 et 60 minutes.',
  'cases-undecided': 'Il reste des situations ni décidées ni reportées. Décidez ou reportez chacune avant de clore.',
  'texts-unsaved': "Le texte d'une personne peut encore arriver. Attendez-le, ou closez la séance sans lui.",
  'organisation-not-in-committee': 'Cette organisation ne siège pas dans ce comité. Choisissez-en une autre.',
  'point-opened': "Ce point a déjà été ouvert en séance, il reste à l'ordre du jour. Vous pouvez le reporter.",
  'leaves-before-arriving': "L'heure de départ précède l'heure d'arrivée. Corrigez l'une des deux.",
  'facilitator-stays': 'Qui anime le comité reste dans la salle. Pour changer cela, changez son rôle dans les membres.',
  'wording-empty': 'La proposition de décision est vide. Écrivez-la dans la fiche.',
  'wording-changed': 'La proposition a changé pendant que vous enregistriez. Voici le texte actuel.',
  'unknown-outcome': "Cette orientation n'existe pas. Choisissez-en une dans la liste.",
  'follow-up-settled': 'Cette action a déjà reçu sa réponse.',
  'reason-missing': 'Dites pourquoi en quelques mots, le comité en a besoin pour la suite.',
  'record-unreadable':
    "Le relevé n'a pas pu être relu : la séance reste ouverte et rien n'est détruit. Essayez de nouveau.",
  'not-a-member': 'Cette personne ne siège pas dans le comité. Choisissez-en une autre.',
  'label-too-precise': 'Ce nom en dit trop. Gardez un prénom et une initiale au plus.',
  'reference-taken': 'Cette référence existe déjà dans ce comité. Choisissez-en une autre.',
  'agreement-not-covering':
    "L'accord de la personne ne couvre pas ce partage. Demandez-le à son prescripteur, puis recommencez.",
  'date-in-future': "Cette date est à venir. Choisissez aujourd'hui ou avant.",
  'too-many-rows':
    "Cette liste est trop longue. Coupez-la en plusieurs fichiers, puis importez-les l'un après l'autre.",
  'cell-too-large':
    'Une cellule de ce fichier contient trop de texte. Raccourcissez-la, puis choisissez de nouveau le fichier.',
  'cell-too-far':
    'La cellule {{field}} est très loin du reste de sa feuille. Supprimez les lignes et les colonnes vides jusqu’à elle, puis choisissez de nouveau le fichier.',
  'import-undone': 'Cet import est déjà annulé. La liste est à jour.',
  'last-facilitator': "Ce comité n'aurait plus d'animation. Nommez d'abord quelqu'un d'autre.",
  'already-a-member': 'Cette personne siège déjà dans ce comité pour cette organisation.',
  'cannot-merge': 'Ces deux organisations ne peuvent pas être réunies. Choisissez-en deux différentes.',
  'organisation-exists': 'Une organisation de ce nom existe déjà. Choisissez-la dans la liste.',
  'organisation-shared':
    'Cette organisation siège aussi dans un autre comité. Demandez la correction à un administrateur de Passerelle.',
  'serves-organisation':
    'Vous siégez pour une de ces organisations : ses situations deviendraient les vôtres. Demandez-le à une autre personne qui administre, ou à une animatrice ou un animateur du comité.',
  'invitation-answered': 'Cette invitation a déjà reçu sa réponse, ou elle a été retirée. La liste est à jour.',
  'sent-too-often':
    'Une invitation, ou une demande d’accord, est déjà partie trois fois en un jour pour cette adresse. Vérifiez l’adresse avec la personne, ou recommencez demain.',
  'no-facilitator':
    'Ce comité n’a encore personne pour l’animer. Une personne qui administre la nomme, sur la page des membres.',
  'account-deactivated':
    'Le compte de cette adresse est désactivé. Une personne qui administre Passerelle peut le réactiver.',
  'not-an-administrator': 'Cette personne n’administre déjà plus Passerelle. La liste est à jour.',
  'no-question': 'Cette question a déjà reçu sa réponse. La voici à jour.',
  'date-before-decision': 'Cette date est avant la décision. Choisissez le jour de la décision ou après.',
  unreachable: 'Le serveur est injoignable. Essayez de nouveau dans un instant.',
} satisfies Record<RefusalCode | 'unreachable', string>;
