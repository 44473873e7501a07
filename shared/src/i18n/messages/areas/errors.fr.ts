export const errorsFr = {
  'error.badRequest':
    'La demande n’a pas été comprise. Rien n’a été modifié. Rechargez la page et réessayez.',
  'error.notSignedIn': 'Vous n’avez pas encore rejoint ce tableau. Ouvrez à nouveau le lien reçu.',
  'error.forbidden':
    'Votre lien ne le permet pas. Rien n’a été modifié. Demandez un autre lien à l’animateur.',
  'error.originRefused':
    'Cette page a été ouverte depuis une adresse inconnue du serveur. Ouvrez le tableau par son propre lien.',
  'error.wrongKey': 'Ce lien n’est plus valable. Demandez le nouveau à l’animateur.',
  'error.createRefused':
    'Sur ce serveur, créer un tableau demande une phrase secrète, et ce n’était pas la bonne.',
  'error.boardNotFound':
    'Il n’y a pas de tableau à cette adresse. Il a peut-être été supprimé, ou le lien est incomplet.',
  'error.notFound': 'Cet élément n’existe plus.',
  'error.conflict': 'Quelqu’un a été plus rapide. Regardez le tableau et réessayez.',
  'error.epochPassed':
    'Des propos effacés ont été retirés du tableau. Votre copie locale a été remplacée par la nouvelle.',
  'error.linkRenewed': 'L’animateur a renouvelé ce lien. Demandez le nouveau.',
  'error.illegalStep': 'Ce n’est pas possible à ce moment de la séance. Rien n’a été modifié.',
  'error.writingFrozen':
    'L’écriture est suspendue pour un moment. Ce que vous étiez en train de modifier n’a pas été gardé ; tout le reste l’est.',
  'app.frozenTry': 'L’écriture est suspendue pour un moment. Ce que vous avez écrit est conservé.',
  'error.areaLocked':
    'Cet endroit est verrouillé par la personne qui anime : votre dernière modification y a été annulée. Tout le reste est conservé.',
  'error.roleChanged': 'C’est maintenant à vous d’animer ce tableau.',
  'error.removed':
    'On vous a retiré de ce tableau. Ce que vous avez écrit est conservé. Pour revenir, adressez-vous à la personne qui anime.',
  'error.tooLarge': 'C’est plus grand que la limite de {limit}. Rien n’a été modifié.',
  'error.notAnImage': 'Ce fichier n’est pas une image. JPEG, PNG, WebP, GIF et AVIF sont acceptés.',
  'error.imageFormatUnsupported':
    'Les images au format {format} ne peuvent pas être lues ici. Enregistrez la photo en JPEG ou en PNG et réessayez.',
  'error.imageTooManyPixels': 'Cette image dépasse {limit} millions de pixels. Réduisez-la et réessayez.',
  'error.invalid':
    'Une de vos modifications ne convient pas au tableau et n’a pas été acceptée. Tout le reste est conservé ; le tableau a été rechargé.',
  'error.importNotOurs': 'Ce fichier n’est pas un tableau Whoboard. Rien n’a été importé.',
  'error.importTruncated': 'Ce fichier est incomplet, il s’arrête au milieu. Rien n’a été importé.',
  'error.importNewer':
    'Ce fichier vient d’une version plus récente de Whoboard ({version}). Mettez ce serveur à jour, puis importez-le.',
  'error.importInvalid': 'Le fichier ne peut pas être importé : {where}. Rien n’a été modifié.',
  'error.boardFull':
    'Le tableau contient {limit} éléments, c’est la limite. Rien n’est perdu ; supprimez-en ou commencez un autre tableau.',
  'error.tooManyPeople': 'Il y a déjà {limit} personnes sur ce tableau. Attendez que quelqu’un parte.',
  'error.tooManyVersions':
    'Ce tableau garde {limit} versions nommées, pas davantage. Exportez le tableau pour conserver cet état dans un fichier.',
  'error.tooManyRequests': 'C’était trop rapide. Attendez un instant et réessayez.',
  'error.storageFailed':
    'Le serveur ne peut pas enregistrer pour le moment. Vos modifications restent sur cet appareil en attendant.',
  'error.shuttingDown':
    'Le serveur redémarre. Vos modifications sont conservées ; la connexion reviendra d’elle-même.',
  'error.printFailed':
    'Le PDF n’a pas pu être produit. Le tableau est intact ; réessayez ou choisissez une partie plus petite.',
  'error.printTooSlow':
    'Le PDF a pris trop de temps et a été arrêté. Choisissez une partie plus petite du tableau.',
  'error.internal': 'Un problème est survenu sur le serveur. Votre travail est conservé ; réessayez.',
  'error.overBudget':
    'Vous avez posé plus de gommettes que vous n’en avez : {limit} au plus. Votre dernier choix valable compte toujours.',
  'error.overTargetLimit':
    'Vous pouvez poser au plus {limit} gommettes au même endroit. Votre dernier choix valable compte toujours.',
  'error.unknownTarget':
    'Un des éléments ne peut pas recevoir de gommettes dans ce vote. Regardez ce qui reste et recommencez.',
  'error.ballotChanged': 'Vous avez changé vos gommettes sur une autre page. Voici ce qui compte maintenant.',
  'error.roundClosed': 'Ce vote est terminé : votre dernier choix avant la fin compte.',
  'error.rolePlayOver': 'Ce jeu de rôle est terminé : l’observation n’a plus été prise en compte.',
  'error.observationLanded': 'Cette observation est déjà sur le tableau : modifiez-la là.',
  'error.tooManyObservations': 'Vous avez écrit autant d’observations qu’un jeu de rôle peut en contenir.',
};
