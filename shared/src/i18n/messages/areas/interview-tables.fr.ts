import type { interviewTablesEn } from './interview-tables.en.ts';

export const interviewTablesFr: Record<keyof typeof interviewTablesEn, string> = {
  'interview.column.code': 'Entretien',
  'interview.column.firstName': 'Prénom ou code',
  'interview.column.segment': 'Segment',
  'interview.column.ageGroup': 'Tranche d’âge',
  'interview.column.region': 'Région',
  'interview.column.criterion': 'Critère',
  'interview.column.setting': 'Qui a été écouté',
  'interview.column.heldOn': 'Date',
  'interview.column.place': 'Lieu',
  'interview.column.interviewer': 'Intervieweur',
  'interview.column.consent': 'Consentement',
  'interview.column.verbatim': 'Verbatim',
  'interview.column.stage': 'Étape',
  'interview.column.tag': 'Étiquette',
  'interview.column.question': 'Question',
  'interview.column.answer': 'Réponse',
  'interview.column.answerTo': 'Réponse à l’intitulé',
  'interview.column.behaviour': 'Comportement observé',
  'interview.column.reformulation': 'Reformulation',
  'interview.column.confirmed': 'Confirmée',
  'interview.column.interpretation': 'Notre interprétation',
  'interview.column.toDig': 'À creuser',
  'interview.column.ignore': 'Ne pas importer',
  'interview.panel.newVerbatim': 'Nouveau verbatim',
  'interview.panel.consent.notAsked':
    'Le consentement n’a pas encore été demandé : demandez-le avant d’utiliser ces mots.',
  'interview.panel.consent.refused':
    'Le consentement a été refusé : ces mots ne doivent pas servir. La personne qui anime peut effacer cette personne.',
  'interview.panel.pseudonym': 'Un prénom ou un code suffit. Ni nom de famille, ni adresse.',
  'interview.panel.pastedCut_one':
    '{count} ligne n’a pas été reprise : une liste compte au plus {limit} lignes.',
  'interview.panel.pastedCut_other':
    '{count} lignes n’ont pas été reprises : une liste compte au plus {limit} lignes.',
  'interview.yes': 'oui',
  'interview.no': 'non',
  'command.board.exportInterviews': 'Exporter les entretiens en tableau (CSV)',

  'import.interviews.make': 'Que faire de ce tableau',
  'import.interviews.makeInterviews': 'Fiches d’entretien',
  'import.interviews.makeNotes': 'Notes',
  'import.interviews.title_one': '{count} entretien dans ce tableau',
  'import.interviews.title_other': '{count} entretiens dans ce tableau',
  'import.interviews.lead_one': '{rows} lignes, {count} verbatim',
  'import.interviews.lead_other': '{rows} lignes, {count} verbatims',
  'import.interviews.leadEncoded': '{lead} · {encoding}',
  'import.interviews.columns': 'Ce que contient chaque colonne',
  'import.interviews.columnsLead':
    'Nous avons reconnu ce que nous avons pu. Corrigez ce qui est faux : les fiches ci-dessous suivent.',
  'import.interviews.columnRole': '{column} contient',
  'import.interviews.sample': 'p. ex. {cell}',
  'import.interviews.emptyColumn': 'rien',
  'import.interviews.grouping.byPerson': 'Les lignes d’une même personne font une seule fiche.',
  'import.interviews.grouping.byRow':
    'Aucune colonne ne dit qui a parlé : chaque ligne devient une fiche. Choisissez la colonne du prénom ou du code pour réunir les lignes d’une même personne.',
  'import.interviews.grouping.oneCard':
    'Aucune colonne ne dit qui a parlé : toutes les lignes vont sur une seule fiche.',
  'import.interviews.none':
    'Rien dans ces colonnes ne peut devenir un entretien. Choisissez la colonne qui contient ce qui a été dit.',
  'import.interviews.first': 'Les premières fiches',
  'import.interviews.more_one': 'et {count} autre fiche',
  'import.interviews.more_other': 'et {count} autres fiches',
  'import.interviews.verbatims_one': '{count} verbatim',
  'import.interviews.verbatims_other': '{count} verbatims',
  'import.interviews.limits':
    'Au plus {rows} lignes, {entries} verbatims par fiche et {items} éléments par tableau.',
  'import.interviews.counting': 'Lecture du tableau…',
  'import.interviews.confirm_one': 'Créer {count} fiche d’entretien',
  'import.interviews.confirm_other': 'Créer {count} fiches d’entretien',
  'import.interviews.progress': '{done} fiches sur {total}…',
  'import.interviews.cancel': 'Annuler et tout retirer',
  'import.interviews.cancelled': 'L’importation est annulée ; le tableau est comme avant.',
  'import.interviews.done_one': '{count} entretien importé. Une seule annulation le retire.',
  'import.interviews.done_other': '{count} entretiens importés. Une seule annulation les retire.',

  'import.interviews.problems_one': '{count} ligne à regarder',
  'import.interviews.problems_other': '{count} lignes à regarder',
  'import.interviews.line': 'ligne {line}',
  'import.interviews.lineWith': 'ligne {line} (« {cell} »)',
  'import.interviews.andMore_one': 'et {count} autre',
  'import.interviews.andMore_other': 'et {count} autres',
  'import.interviews.problem': '{reason} : {lines}',
  'import.interviews.problem.brokenQuotes':
    'Un guillemet est ouvert et jamais fermé ; la suite n’est pas reprise',
  'import.interviews.problem.tooManyRows':
    'Plus de 50 000 lignes ; le reste n’est pas repris. Divisez le tableau',
  'import.interviews.problem.tooManyInterviews':
    'Plus de place sur ce tableau (10 000 éléments) ; les personnes suivantes ne sont pas reprises',
  'import.interviews.problem.cardFull':
    'Plus de 500 lignes pour une personne ; celles-ci ne sont pas reprises',
  'import.interviews.problem.noWords': 'Rien dans les colonnes choisies ; non reprise',
  'import.interviews.problem.tooManyCells':
    'Plus de cellules que d’intitulés : y a-t-il un séparateur dans le texte ?',
  'import.interviews.problem.textTooLong': 'Le texte est trop long et sera coupé',
  'import.interviews.problem.unknownTag': 'Étiquette inconnue ; le verbatim est gardé sans elle',
  'import.interviews.problem.unknownDate': 'Pas une date ; laissée vide',
  'import.interviews.problem.unknownConsent': 'Consentement non compris ; il compte comme à demander',
  'import.interviews.problem.unknownSetting': '« Qui a été écouté » non compris ; compte comme client',
  'import.interviews.problem.unknownConfirmed': 'Ni oui ni non ; la reformulation compte comme non confirmée',
  'import.interviews.problem.otherValue':
    'Autre valeur que sur la première ligne de la personne ; la première est gardée',
  'import.interviews.problem.sameAsAbove': 'Personne n’est nommé ; attribuée à la personne au-dessus',
  'import.interviews.problem.noName': 'Personne n’est nommé ; elle devient une fiche à part',
};
