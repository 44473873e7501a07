import type { PersonaWords } from './words.ts';

/** A teacher with a cargo bike in place of a second car. */
export const riderFr: PersonaWords = {
  firstName: 'Maud',
  age: '38 ans',
  family: 'En couple avec Simon, deux enfants (4 et 7 ans)',
  occupation: 'Professeure d’anglais en collège',
  motto: 'Vélo en panne, famille en panne.',
  promise: 'Déposé ce soir, prêt demain. Si on a du retard, vous prenez le nôtre, siège enfant compris.',
  sections: {
    profile: [
      {
        text: 'Habite la Doutre, à Angers ; la deuxième voiture est vendue depuis un an',
        from: ['secondCar'],
      },
      {
        text: 'La crèche, l’école, le collège : tout avant 8 h 25, sur un seul vélo cargo électrique',
        from: ['secondCar', 'kerb'],
      },
      {
        text: 'Roule tous les jours, par tous les temps, sans se dire « cycliste » pour autant',
        from: ['watts', 'noSmirk'],
      },
    ],
    ecology: [
      { text: 'A lâché la voiture pour le budget et le temps gagné ; la planète, c’est en prime' },
      { text: 'Préfère réparer que racheter, et tient à ce que les enfants le voient', from: ['surveyMend'] },
    ],
    channels: [
      { text: 'Réserve à vingt-deux heures, sur son téléphone, une fois la maison calme' },
      { text: 'Plutôt un SMS qu’un mail, et plutôt un SMS avec photo', from: ['photos', 'nursePhoto'] },
      { text: 'Veut quelqu’un en face dès que ça devient technique', from: ['worn', 'noSmirk'] },
    ],
    buyingProcess: [
      { text: 'Demande aux parents devant l’école avant de chercher en ligne', from: ['familyAdvice'] },
      { text: 'Lit d’abord les pires avis, pour voir comment la boutique y répond' },
      { text: 'Va chez le moins cher de la ville', against: ['notKnowing'] },
      {
        text: 'À prix fixe, la décision se prend à deux, en deux minutes',
        from: ['notKnowing', 'sameEveryMonth', 'familyTable'],
      },
    ],
    buyingBehaviour: [
      { text: 'Plaquettes et pneus trois fois l’an, plus une mauvaise surprise', from: ['notKnowing'] },
      { text: 'Repousse la révision jusqu’à ce que ça grince', from: ['sameEveryMonth', 'wetChain'] },
      {
        text: 'Ne pense plus aux 13 € par mois une fois le prélèvement en place',
        from: ['unnoticed', 'sameEveryMonth'],
      },
    ],
    motivations: [
      {
        text: 'Être à l’heure pour celles et ceux qui l’attendent',
        from: ['secondCar', 'kerb', 'paidByVisit'],
      },
      { text: 'Ne rien avoir à connaître en mécanique', from: ['noSmirk', 'watts', 'worn'] },
      { text: 'Qu’on prenne soin d’elle sans rien lui vendre', from: ['worn', 'brew', 'childSeat'] },
    ],
    expectations: [
      {
        text: 'Un jour et une heure, et qu’on la prévienne si ça dérape',
        from: ['cable', 'thursday', 'isItReady', 'dayAndHour'],
      },
      { text: 'Un prix qui ne gonfle pas dans la nuit', from: ['notKnowing', 'written', 'ceiling'] },
      { text: 'Un vélo de prêt avec siège enfant, sinon à quoi bon', from: ['childSeat', 'fittingLoan'] },
      { text: 'Pouvoir déposer le vélo avant huit heures', from: ['closing', 'nurseSleep', 'earlyLate'] },
    ],
    barriers: [
      { text: 'C’est fermé chaque fois qu’elle est libre', from: ['closing', 'nurseSleep', 'hours'] },
      {
        text: 'La peur d’une facture impossible à deviner',
        from: ['notKnowing', 'catch', 'written', 'growingBill'],
      },
      { text: 'Les abonnements : la salle de sport la prélève encore', from: ['catch'] },
      { text: 'Le jargon, qui lui donne l’impression d’être bête', from: ['watts', 'jargon'] },
    ],
    delights: [
      { text: 'La plaquette usée posée à côté de la neuve', from: ['worn', 'shownPart'] },
      { text: 'Un café, le pire matin de la semaine', from: ['brew', 'kettle'] },
    ],
    company: [],
    quotes: [
      {
        text: 'C’est pas un loisir, c’est notre deuxième voiture.',
        saidBy: 'Lucie, 40 ans',
        from: ['secondCar'],
      },
      {
        text: 'Je me suis assise sur le trottoir et j’ai pleuré, voilà.',
        saidBy: 'Samira, 36 ans',
        from: ['kerb'],
      },
      {
        text: 'C’est pas que ce soit cher, c’est de pas savoir.',
        saidBy: 'Lucie, 40 ans',
        from: ['notKnowing'],
      },
    ],
    insight: [
      {
        text: 'Un vélo bien entretenu, ça m’est égal. Ce que je veux, c’est amener tout mon monde à bon port sans avoir à y penser.',
        from: ['secondCar', 'watts'],
      },
    ],
  },
};

/** Plans the rounds of a home-care service, and looks after its bikes because somebody must. */
export const coordinatorFr: PersonaWords = {
  firstName: 'Sandrine',
  age: '51 ans',
  family: 'Divorcée, un fils, un teckel (Bigoudi)',
  occupation: 'Coordinatrice d’aide à domicile',
  motto: 'Tant que personne ne m’appelle, c’est que ça roule.',
  promise:
    'On vient dans votre cour voir la panne avant vous. Et si elle nous échappe, un vélo de secours est là avant dix heures.',
  sections: {
    profile: [
      { text: 'Habite Les Ponts-de-Cé ; n’a plus fait de vélo depuis le collège' },
      {
        text: 'Suit 24 auxiliaires et 16 vélos électriques depuis un seul bureau',
        from: ['spreadsheet', 'breakfast'],
      },
      { text: 'Premier coup de fil à six heures dix' },
    ],
    ecology: [
      { text: 'Les vélos viennent d’une subvention ; elle en a hérité avec le poste' },
      { text: 'Cite l’essence économisée dès que la direction s’interroge' },
    ],
    channels: [
      { text: 'Le téléphone d’abord, le mail pour garder une trace', from: ['fridayCalls'] },
      { text: 'Irait en ligne si ça la débarrassait de son tableau', from: ['spreadsheet'] },
      {
        text: 'Croit le gars de la tournée plus que n’importe quelle brochure',
        from: ['list', 'careTrust'],
      },
    ],
    buyingProcess: [
      { text: 'Nous connaît par une auxiliaire de vie', from: ['paidByVisit'] },
      {
        text: 'Deux devis au-delà de 2 000 € : elle choisit, la directrice signe',
        from: ['whoDecides'],
      },
      {
        text: 'Une seule question : « j’appelle qui quand ça lâche ? »',
        from: ['breakfast', 'fridayCalls', 'careBlame'],
      },
    ],
    buyingBehaviour: [
      { text: 'Environ 4 200 € par an, par petits bouts', from: ['oneInvoice'] },
      { text: 'Appelle le vendredi pour le lundi', from: ['fridayCalls'] },
      { text: 'Paie à 30 jours sur le papier, à 52 dans la vraie vie', from: ['books'] },
    ],
    motivations: [
      { text: 'Aucune visite manquée pour un vélo', from: ['breakfast', 'paidByVisit'] },
      { text: 'Des collègues qui rentrent entières', from: ['paidByVisit', 'squeak', 'kerb'] },
      { text: 'Une liste de moins à garder en tête', from: ['spreadsheet', 'list', 'oneInvoice'] },
    ],
    expectations: [
      { text: 'Six vélos révisés sur place, sans décaler une tournée', from: ['list'] },
      {
        text: 'Un vélo de secours avant dix heures',
        from: ['breakfast', 'paidByVisit', 'spareByTen'],
      },
      { text: 'Une facture par mois, vélo par vélo', from: ['oneInvoice', 'oneList'] },
      { text: 'Les petits défauts repérés à temps', from: ['squeak', 'list', 'wetChain'] },
    ],
    barriers: [
      { text: 'S’engager trois ans quand sa propre convention n’en dure qu’un', from: ['careYear'] },
      { text: 'Les petites pannes qu’on ne lui signale pas', from: ['squeak'] },
      { text: 'Ne jamais savoir quel vélo a eu quoi', from: ['spreadsheet', 'slips'] },
    ],
    delights: [
      { text: 'La feuille que Driss laisse en partant', from: ['list'] },
      { text: 'Il connaît les vélos par leur nom : Ginette, la Duchesse, le Fauve', from: ['nicknames'] },
    ],
    company: [
      { text: 'Cœur de Loire Domicile : 43 salariées, ouvert 365 jours par an' },
      { text: '16 vélos électriques, dont cinq à bout de souffle', from: ['spreadsheet'] },
      {
        text: 'L’enjeu : l’heure des visites, inscrite dans la convention',
        from: ['breakfast'],
      },
    ],
    quotes: [
      {
        text: 'Un vélo en panne, c’est Mme Guéry qui n’a pas son petit déjeuner.',
        saidBy: 'Nadège, 47 ans',
        from: ['breakfast'],
      },
      { text: 'Je l’encadrerais, cette feuille.', saidBy: 'Bertrand, 53 ans', from: ['list'] },
      {
        text: 'Si j’y vais à pied, je suis en retard, et la dame s’inquiète.',
        saidBy: 'Fatou, 30 ans',
        from: ['paidByVisit'],
      },
    ],
    insight: [
      {
        text: 'Les vélos, ce n’est pas mon métier. Mon métier, c’est qu’on sonne à chaque porte, à l’heure.',
        from: ['breakfast', 'paidByVisit'],
      },
    ],
  },
};
