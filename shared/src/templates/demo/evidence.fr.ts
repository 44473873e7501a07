import type { EvidenceWords } from './words.ts';

/** The interviews, and what the shop knew before; the first names are not the real ones. */
export const evidenceFr: EvidenceWords = {
  talks: {
    family: {
      firstName: 'Lucie, 40 ans',
      segment: 'Cliente abonnée : vélo cargo, deux enfants',
      place: 'Chez elle, à la table de la cuisine',
      interviewer: 'Inès',
      answers: [
        {
          question: 'Racontez-moi la dernière panne.',
          answer:
            'La chaîne, un mardi, au milieu du pont de Verdun. Elle a fini à pied, un enfant à chaque main.',
        },
        {
          question: 'Qu’est-ce qui vous a décidée à vous abonner ?',
          answer: 'Son mari a sorti les quatre dernières factures et les a posées côte à côte.',
        },
      ],
      behaviours: [
        'Range un petit casque en parlant du matin ; la voix accélère.',
        'Baisse d’un ton pour dire le montant de la facture.',
      ],
      reformulations: ['« Ce qui vous pèse, ce n’est pas le prix, c’est la surprise ? » Oui. Voilà.'],
      interpretations: ['Elle n’achète pas de l’entretien. Elle achète des matins sans coup de fil.'],
      toDig: ['Qui tranche, dans le couple, quand le devis dépasse cent euros ?'],
    },
    nurse: {
      firstName: 'Samira, 36 ans',
      segment: 'Cliente : infirmière de nuit au CHU',
      place: 'À la cafétéria du CHU, après sa garde',
      interviewer: 'Inès',
      answers: [
        {
          question: 'Et après la crevaison, qu’avez-vous fait ?',
          answer: 'Poussé le vélo trois kilomètres, puis dormi tout habillée.',
        },
        {
          question: 'Pourquoi être venue chez nous, la première fois ?',
          answer: 'Il y avait de la lumière à sept heures moins dix : Gaël faisait le café.',
        },
      ],
      behaviours: ['Rit de sa propre histoire, puis plus du tout quand elle arrive au trottoir.'],
      reformulations: [
        '« Un endroit où laisser le vélo à six heures vous suffirait ? » Oui, même sans personne.',
      ],
      interpretations: ['L’heure qui compte n’est pas celle de l’ouverture, c’est celle du dépôt.'],
      toDig: ['Combien sont-ils à rentrer de nuit dans le quartier ?'],
    },
    homeCare: {
      firstName: 'Nadège, 47 ans',
      segment: 'Structure : planifie les tournées d’une aide à domicile',
      place: 'Dans son bureau, puis dans la cour aux vélos',
      interviewer: 'Driss',
      answers: [
        {
          question: 'Que se passe-t-il quand un vélo lâche ?',
          answer: 'Elle décale trois visites, prévient deux familles et prend sa propre voiture.',
        },
        {
          question: 'Qui décide d’un nouveau contrat ?',
          answer: 'Elle prépare tout ; la directrice signe sans relire.',
        },
      ],
      behaviours: ['Le téléphone sonne quatre fois en quarante minutes. Elle décroche chaque fois.'],
      reformulations: ['« Vous cherchez une personne plutôt qu’un service ? » Une personne qui rappelle.'],
      interpretations: ['Le tableau lui fait peur parce qu’elle est seule à le comprendre.'],
      toDig: ['Que lui coûte une visite manquée, en euros ?'],
    },
    student: {
      firstName: 'Chloé, 20 ans',
      segment: 'Étudiante : vient regonfler, n’a jamais fait réparer',
      place: 'Sur les marches de la fac',
      interviewer: 'Solène',
      answers: [
        {
          question: 'Racontez-moi votre dernier passage.',
          answer: 'Un samedi, pour la pompe. Elle est restée une heure à regarder faire.',
        },
      ],
      behaviours: ['Cache sa roue avant derrière son sac tant qu’on parle de pneus.'],
      reformulations: [
        '« Payer un peu pour le faire vous-même, ce serait juste ? » Cinq euros, oui. Dix, non.',
      ],
      interpretations: ['Elle n’a pas d’argent cette année. Ce n’est pas un défaut, c’est une date.'],
      toDig: ['Que devient-elle après la licence ?'],
    },
    tinkerer: {
      firstName: 'Robin, 24 ans',
      segment: 'Passe chaque semaine, n’a jamais rien acheté',
      place: 'Debout près de l’établi, un samedi matin',
      interviewer: 'Inès',
      answers: [
        {
          question: 'Que venez-vous chercher ici ?',
          answer: 'Un œil sur ce qu’il a monté la veille. Le prix, il l’a déjà vu ailleurs.',
        },
        {
          question: 'Et si c’était votre atelier ?',
          answer: 'Un long silence. Puis il a décrit l’établi, tiroir par tiroir.',
        },
      ],
      behaviours: [
        'Ramasse une vis par terre et la range dans le bon tiroir, sans y penser.',
        'Lit l’affiche « On recrute », puis regarde ailleurs.',
      ],
      reformulations: ['« Vous préférez apprendre que payer ? » Ben… oui. C’est mal ?'],
      interpretations: ['Mauvais client, et déjà presque un collègue.'],
      toDig: ['Dirait-il oui à une matinée d’essai ? Qui le lui demande ?'],
    },
    mechanic: {
      firstName: 'Gaël, atelier',
      segment: 'Collègue : mécanicien depuis neuf ans',
      place: 'À l’établi, le rideau baissé',
      interviewer: 'Solène',
      answers: [
        {
          question: 'De qui parlez-vous, le soir, en rangeant ?',
          answer: 'De ceux qui restent une heure et repartent avec un conseil et une vis.',
        },
        {
          question: 'Et vous, qu’aimeriez-vous leur demander ?',
          answer: '« Cette heure-là, pour vous, elle vaut combien ? »',
        },
      ],
      behaviours: ['Sourit deux fois en disant « le gamin ».'],
      reformulations: ['« Ce qui vous fâche, c’est l’argent ? » Non. C’est que l’heure ne compte pas.'],
      interpretations: ['Il ne réclame pas un client de plus. Il réclame un second.'],
      toDig: ['Aurait-il le temps de former quelqu’un avant le printemps ?'],
    },
  },
  ageGroups: { young: '18–25 ans', grown: '26–45 ans', older: '46–60 ans', retired: 'Plus de 60 ans' },
  bikeUses: { family: 'La famille', work: 'Le travail', studies: 'Les études', pleasure: 'Le plaisir' },
  bikeUse: 'À vélo pour',
  tracker: 'Qui reste-t-il à écouter ?',
  verbatims: {
    familyCar: { text: { note: 'secondCar' }, stage: 'Panne' },
    familyPrice: { text: { note: 'notKnowing' }, stage: 'Dépôt' },
    familyCall: {
      text: 'Le pire, c’est pas la panne. C’est d’appeler l’école pour dire qu’on arrive.',
      stage: 'Panne',
    },
    familyTable: {
      text: 'On a mis les factures bout à bout et on s’est dit : bon, autant savoir.',
      stage: 'Choix',
    },
    familyAdvice: {
      text: 'Devant l’école, un bon réparateur, on se le refile comme un bon pédiatre.',
      stage: 'Choix',
    },
    nurseKerb: { text: { note: 'kerb' }, stage: 'Panne' },
    nurseWatts: { text: { note: 'watts' }, stage: 'Choix' },
    nurseLight: {
      text: 'C’était allumé. Je me suis dit : tiens, quelqu’un d’autre qui ne dort pas.',
      stage: 'Choix',
    },
    nurseSleep: { text: 'À l’heure où vous ouvrez, moi, je me couche.', stage: 'Dépôt' },
    nursePhoto: {
      text: 'Un SMS avec une photo, je le lis entre deux chambres. Un appel, je ne décroche jamais.',
      stage: 'Attente',
    },
    careBreakfast: { text: { note: 'breakfast' }, stage: 'Panne' },
    careSpreadsheet: { text: { note: 'spreadsheet' }, stage: 'Suivi' },
    careBlame: { text: 'Quand un vélo casse, c’est moi qu’on appelle. Pas le vélo.', stage: 'Panne' },
    careTrust: {
      text: 'Le gars de la tournée me dit quand ça peut attendre. Alors je le crois quand ça ne peut pas.',
      stage: 'Suivi',
    },
    careYear: { text: 'Ma convention, c’est un an. Ne me parlez pas de trois.', stage: 'Choix' },
    studentFlat: { text: { note: 'flat' }, stage: 'Panne' },
    studentVideos: {
      text: 'Vos vidéos, je les ai toutes vues. La chambre à air, je la change les yeux fermés. C’est la pompe que j’ai pas.',
      stage: 'Choix',
    },
    studentShy: { text: 'J’ose pas trop entrer quand j’ai rien à acheter.', stage: 'Dépôt' },
    studentSpanner: { text: 'À la coloc, on est cinq pour une clé de quinze.', stage: 'Après' },
    tinkerPart: {
      text: 'La pièce, je l’ai trouvée moitié prix sur Internet. Je voulais juste que vous me disiez si c’est la bonne.',
      stage: 'Choix',
    },
    tinkerMinutes: {
      text: 'C’est l’affaire de deux minutes, non ? Je vais pas payer pour deux minutes.',
      stage: 'Dépôt',
    },
    tinkerVideos: {
      text: 'Celle sur les moyeux, je l’ai regardée trois fois. À la troisième, j’ai trouvé une erreur.',
      stage: 'Choix',
    },
    tinkerNeighbours: {
      text: 'Dans l’immeuble, c’est chez moi qu’on sonne. J’en ai retapé onze depuis mars.',
      stage: 'Après',
    },
    tinkerBoxes: {
      text: 'L’intérim m’envoie empiler des cartons. Moi, ce qui m’intéresse, c’est les roulements.',
      stage: 'Après',
    },
    tinkerShoulder: { text: 'Ce qui me manque, c’est quelqu’un par-dessus l’épaule.', stage: 'Après' },
    benchHour: {
      text: 'Le samedi, je fais une heure de conseil gratuit, et pas une réparation au bout.',
      stage: 'Dépôt',
    },
    benchPart: {
      text: 'Il arrive avec sa pièce, elle ne va pas, et c’est moi le méchant.',
      stage: 'Dépôt',
    },
    benchStar: { text: 'J’ai dit non une fois. Le lendemain matin, une étoile.', stage: 'Après' },
    benchPram: {
      text: 'Pendant que je lui explique, la dame à la poussette, elle est repartie.',
      stage: 'Dépôt',
    },
    benchTidy: { text: 'Le gamin, là, il range mon établi mieux que moi.', stage: 'Après' },
    benchEar: {
      text: 'Deux fois, il a entendu la panne avant moi. Ça, je ne le lui ai pas dit.',
      stage: 'Après',
    },
  },
  datasets: {
    log: {
      title: 'Carnet de l’atelier',
      owner: 'Gaël, atelier',
      toDig: ['Combien reviennent un jour, et paient ?'],
    },
    videos: {
      title: 'Vidéos et lettre du mois',
      owner: 'Inès, accueil',
      toDig: ['Les dix autres : qui sont-ils, où habitent-ils ?'],
    },
    survey: {
      title: 'Enquête de satisfaction',
      owner: 'Inès, accueil',
      toDig: ['À refaire : l’abonnement n’existait pas encore.'],
    },
  },
  findings: {
    logFree: 'Septembre : 34 avis gratuits, 25 minutes chacun, 4 réparations derrière',
    logParts: 'Pièces apportées par le client : une sur trois ne va pas',
    logSaturday: 'Samedi de 10 h à midi : deux personnes sur cinq repartent sans attendre',
    videoViews: 'Série « moyeux » : 41 000 vues, dont 3 % à moins de 30 km d’Angers',
    videoComments: 'Douze fidèles commentent tout ; deux seulement sont clients',
    videoSunday: 'Les vidéos se partagent surtout le dimanche soir',
    surveyMend: 'Huit clients sur dix préfèrent faire réparer que racheter',
    surveyHours: 'Premier souhait : ouvrir plus tôt',
  },
};
