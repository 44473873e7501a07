import type { erasingEn } from './erasing.en.ts';

export const erasingFr: Record<keyof typeof erasingEn, string> = {
  'command.interview.erase': 'Effacer cette personne…',
  'erase.title': 'Effacer {name} définitivement ?',
  'erase.unnamed': 'cette personne',
  'erase.lead':
    'Le nom et les paroles quittent ce tableau pour tout le monde. Personne ne pourra revenir en arrière.',
  'erase.looking': 'Recherche du nom et des paroles…',
  'erase.goes': 'Ce qui va disparaître',
  'erase.card_one': 'la fiche d’entretien avec {count} ligne',
  'erase.card_other': 'la fiche d’entretien avec {count} lignes',
  'erase.links_one': '{count} lien depuis une affirmation ; les statuts et les scores sont recalculés',
  'erase.links_other': '{count} liens depuis des affirmations ; les statuts et les scores sont recalculés',
  'erase.statements_one':
    'les paroles dans {count} affirmation ; elle part aussi, sauf si elle repose également sur quelqu’un d’autre',
  'erase.statements_other':
    'les paroles dans {count} affirmations ; celles qui ne reposent sur personne d’autre partent aussi',
  'erase.notes_one': '{count} note qui reprend ces paroles',
  'erase.notes_other': '{count} notes qui reprennent ces paroles',
  'erase.texts_one': 'les paroles dans {count} autre texte',
  'erase.texts_other': 'les paroles dans {count} autres textes',
  'erase.versions_one':
    'l’historique du tableau avec {count} version conservée, et les annulations possibles de chacun',
  'erase.versions_other':
    'l’historique du tableau avec ses {count} versions conservées, et les annulations possibles de chacun',
  'erase.history': 'l’historique du tableau, et les annulations possibles de chacun',
  'erase.places_one': '{name} figure aussi à {count} endroit qui n’est pas relié à la fiche',
  'erase.places_other': '{name} figure aussi à {count} endroits qui ne sont pas reliés à la fiche',
  'erase.placesHint':
    'Vous seul·e pouvez dire s’il s’agit de la même personne. Cochez ce qui doit être effacé également.',
  'erase.all': 'Tout cocher',
  'erase.none': 'Tout décocher',
  'erase.empty': '(sans texte)',
  'erase.board': 'Tableau',
  'erase.in.session': 'Séance',
  'erase.in.agenda': 'Déroulé',
  'erase.in.rounds': 'Vote',
  'erase.in.rolePlay': 'Jeu de rôle',
  'erase.in.notepad': 'Bloc-notes de l’animation',
  'erase.kind.quote': 'paroles sous ce nom : elles sont retirées',
  'erase.kind.card': 'autre fiche à ce nom : elle est retirée avec tout ce qui repose dessus',
  'erase.kind.words': 'les mêmes paroles : elles sont retirées',
  'erase.kind.mention': 'seul le nom est retiré',
  'erase.kind.title': 'seul le nom est retiré du titre',
  'erase.beyond':
    'Les autres orthographes du nom ne sont pas trouvées. Les fichiers déjà exportés ou imprimés et les déroulés gardés dans un navigateur restent tels quels. Toutes les personnes présentes reçoivent le nouveau tableau dans l’instant ; ce qu’un appareil n’a pas encore envoyé est perdu.',
  'erase.confirm': 'Effacer définitivement',
  'erase.erasing': 'Effacement…',
};
