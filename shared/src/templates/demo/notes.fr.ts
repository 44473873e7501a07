import type { NoteKey, NoteWords } from './words.ts';

const lucie = 'Lucie, 40 ans';
const karim = 'Karim, 27 ans';
const odile = 'Odile, 71 ans';
const thibault = 'Thibault, 34 ans';
const samira = 'Samira, 36 ans';
const jeanMarc = 'Jean-Marc, 58 ans';
const chloe = 'Chloé, 20 ans';
const yvon = 'Yvon, 64 ans';
const nadege = 'Nadège, 47 ans';
const bertrand = 'Bertrand, 53 ans';
const fatou = 'Fatou, 30 ans';

export const notesFr: Readonly<Record<NoteKey, NoteWords>> = {
  cable: {
    text: 'Trois semaines pour un câble de frein. Trois ! Je suis allé bosser avec le vélo de ma fille. Il est à paillettes.',
    saidBy: thibault,
  },
  secondCar: {
    text: 'Sans lui, je ne fais pas la crèche, l’école et le boulot. C’est pas un loisir, c’est notre deuxième voiture.',
    saidBy: lucie,
  },
  kerb: {
    text: 'Crevaison à six heures du matin, en sortant de nuit. Je me suis assise sur le trottoir et j’ai pleuré, voilà.',
    saidBy: samira,
  },
  friday: { text: 'Un vendredi soir à l’arrêt, c’est quatre-vingts balles en moins. Direct.', saidBy: karim },
  noise: {
    text: 'Il fait un bruit. Ne me demandez pas lequel. Un bruit qu’il ne faisait pas avant.',
    saidBy: odile,
  },
  leftover: {
    text: 'J’ai démonté, j’ai remonté, il me restait deux vis. Depuis, dans les descentes, je serre les fesses.',
    saidBy: jeanMarc,
  },
  thursday: { text: '« Ce sera prêt jeudi », qu’ils disent. Oui, mais lequel, de jeudi ?', saidBy: yvon },

  notKnowing: {
    text: 'C’est pas que ce soit cher, c’est de pas savoir. Tu déposes pour une révision, tu ressors à cent quarante.',
    saidBy: lucie,
  },
  unnoticed: {
    text: 'Treize euros par mois ? C’est le prix d’une plateforme que je ne regarde même plus.',
    saidBy: thibault,
  },
  catch: {
    text: 'Un abonnement, moi, j’ai cherché l’entourloupe. Y en a toujours une. Demandez à ma salle de sport.',
    saidBy: jeanMarc,
  },
  flat: {
    text: 'J’avais de quoi payer la chambre à air, pas la pose. Du coup bah… j’ai roulé à plat. Leur dites pas.',
    saidBy: chloe,
  },
  written: {
    text: 'Qu’on me mette par écrit ce qui est usé et ce qui peut attendre. Après, je décide. Je suis une grande fille.',
    saidBy: odile,
  },
  sameEveryMonth: {
    text: 'Depuis que c’est la même somme tous les mois, je ne repousse plus.',
    saidBy: samira,
  },

  worn: {
    text: 'Il a posé la plaquette usée à côté d’une neuve. Il m’expliquait, il ne me vendait rien. Ça change.',
    saidBy: odile,
  },
  noSmirk: {
    text: 'J’arrive avec la poussette, je demande « le machin qui change les vitesses », et personne ne ricane.',
    saidBy: lucie,
  },
  brew: {
    text: 'Ils vous servent le café avant d’avoir regardé le vélo. Après ça, ma foi, allez donc râler.',
    saidBy: yvon,
  },
  watts: {
    text: 'Ailleurs, on me tutoie et on me parle de watts. Moi, je veux juste arriver au CHU.',
    saidBy: samira,
  },
  photos: { text: 'Photo avant, photo après, le prix, tout dans un SMS. Carré.', saidBy: karim },
  closing: {
    text: 'Vous fermez à dix-huit heures. Je finis à dix-huit heures. Je dis ça, je dis rien.',
    saidBy: thibault,
  },
  childSeat: {
    text: 'Sur le vélo de prêt, il y avait déjà un siège enfant. Quelqu’un y avait pensé, quoi.',
    saidBy: lucie,
  },

  breakfast: {
    text: 'Un vélo en panne, c’est Mme Guéry qui n’a pas son petit déjeuner. Il ne faut pas chercher plus loin.',
    saidBy: nadege,
  },
  spreadsheet: { text: 'Seize vélos et un tableau Excel qui me fait peur.', saidBy: nadege },
  squeak: {
    text: 'Un frein qui couine, personne ne le signale. On me le signale quand il ne couine plus : il ne freine plus.',
    saidBy: bertrand,
  },
  list: {
    text: 'Le mardi, ils font six vélos dans notre cour et laissent une feuille. Je l’encadrerais, cette feuille.',
    saidBy: bertrand,
  },
  paidByVisit: {
    text: 'Je suis payée à l’intervention. Si j’y vais à pied, je suis en retard, et la dame s’inquiète.',
    saidBy: fatou,
  },
  oneInvoice: {
    text: 'Une facture. Une seule. Pas seize petits tickets qui sentent le cambouis.',
    saidBy: nadege,
  },

  noDate: { text: 'Personne ne sait dire quand le vélo sera prêt' },
  growingBill: { text: 'Le devis gonfle une fois le vélo en morceaux' },
  hours: { text: 'On est ouverts pile quand les gens travaillent' },
  jargon: { text: 'Le jargon : cassette, boîtier de pédalier, indexation…' },
  unanswered: { text: 'Trois appels avant qu’on décroche : à l’établi, on a les mains dans la graisse' },
  lockedGate: { text: 'Un vélo resté dehors toute la nuit parce que la grille de la cour était fermée' },
  slips: {
    text: 'Structures : un bout de papier par vélo, et au bout d’un mois plus personne ne s’y retrouve',
  },

  kettle: { text: 'Le café ! Une personne sur deux en parle sans qu’on le lui demande' },
  shownPart: { text: 'La pièce usée sur le comptoir, à côté de la neuve' },
  photoText: { text: 'Le SMS avec les photos et le prix, dès que c’est fini' },
  readySeat: { text: 'Le vélo de prêt avec le siège enfant déjà monté' },
  nicknames: { text: 'Driss appelle tous les vélos de sa tournée par leur petit nom' },
  rainyMonday: { text: 'La crevaison réparée sur-le-champ, un lundi de pluie, sans rien demander' },
  label: { text: 'L’étiquette écrite à la main : « chaîne OK jusqu’en mars, à bientôt ! »' },

  dayAndHour: { text: 'Un jour, une heure, et un message si ça prend du retard' },
  ceiling: { text: 'Un prix plafond avant le premier coup de clé' },
  fittingLoan: { text: 'Un vélo de prêt qui va avec ma vie, pas seulement avec ma taille' },
  earlyLate: { text: 'Déposer avant huit heures, récupérer après dix-neuf heures' },
  plainWords: { text: 'Ce qui presse et ce qui peut attendre, avec des mots de tous les jours' },
  oneList: { text: 'Structures : une fiche par vélo, une facture par mois' },
  spareByTen: { text: 'Structures : en cas de panne, un vélo de secours dans la cour avant dix heures' },

  moreOften: { text: 'Les abonnés viennent-ils plus souvent, ou dorment-ils juste mieux ?' },
  whoDecides: {
    text: 'Dans une petite structure, qui décide pour les vélos : la direction, ou celle qui reçoit les appels ?',
  },
  openEarlier: { text: 'Samira se serait-elle abonnée plus tôt si on ouvrait à sept heures ?' },
  students: { text: 'Étudiants : un tarif plus doux, ou un samedi où ils réparent eux-mêmes ?' },
  leavers: { text: '19 abonnés partis après leur premier hiver. Pourquoi ? On ne les a jamais rappelés.' },
  paidSpare: { text: 'Les structures paieraient-elles un vélo de secours, ou le croient-elles compris ?' },

  wetChain: {
    text: 'Le lundi, un vélo sur trois, c’est une chaîne rouillée faute d’huile. Cinq minutes, et je n’ose pas facturer.',
    saidBy: 'Gaël, atelier',
  },
  isItReady: { text: 'La moitié des appels, c’est « alors, il est prêt ? ».', saidBy: 'Inès, accueil' },
  seenOften: {
    text: 'Le vélo d’un abonné, vingt minutes. Celui qu’on n’a pas touché depuis deux ans, l’après-midi y passe.',
    saidBy: 'Gaël, atelier',
  },
  till: { text: 'Caisse, octobre : 187 abonnés, dont 6 sur 10 avec siège enfant ou remorque' },
  fridayCalls: {
    text: 'Les structures n’appellent jamais le lundi. C’est le vendredi à seize heures, pour le lundi.',
    saidBy: 'Driss, tournée',
  },
  books: {
    text: 'Les associations paient à 52 jours en moyenne. Les abonnés, eux, le 5 du mois.',
    saidBy: 'Solène, compta',
  },
  sorry: {
    text: 'Les gens s’excusent de l’état de leur vélo. On les rassure, et ils sont à nous pour la vie.',
    saidBy: 'Inès, accueil',
  },

  twoTexts: { text: 'Un SMS au dépôt avec le jour et l’heure. Un second si on dérape.' },
  keyBox: { text: 'Une boîte à clés sur la grille : dépôt dès six heures du matin' },
  ceilingOnTicket: { text: 'Écrire le prix plafond sur le bon de dépôt' },
  spareOnVan: { text: 'Un vélo électrique de secours dans la camionnette, toujours chargé' },
};
