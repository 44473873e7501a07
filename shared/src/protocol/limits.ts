/** Every limit of the product, named once. Interface texts quote these numbers before they hurt. */
export const limits = {
  /** Ten years: evidence of any age then counts as fresh. */
  maxStaleAfterMonths: 120,
  /** Items on one board. */
  maxItems: 10_000,
  /** People connected to one board at once. */
  maxPeople: 200,
  /** Versions of one board that were kept under a name: each is a full state. */
  maxNamedVersions: 200,
  /** Characters (UTF-16 units) in one text. */
  maxTextLength: 20_000,
  /** Characters in a name of a person or participant. */
  maxNameLength: 60,
  /** Characters in a board title. */
  maxTitleLength: 120,
  /** Entries in one list inside an item (statements or sections of a card). */
  maxListEntries: 500,
  /** Steps of an agenda. */
  maxAgendaSteps: 60,
  /** Starts of steps that are kept for the results; of more, the latest. */
  maxStepRuns: 200,
  /** Characters in the title of an agenda's step. */
  maxStepTitleLength: 120,
  /** Characters in the instruction of an agenda's step. */
  maxInstructionLength: 1_000,
  /** Items that are locked or unlocked against participants in one go. */
  maxLockedAtOnce: 1_000,
  /** Stages of one journey. */
  maxStages: 60,
  /** Lanes of one journey or empathy map. */
  maxLanes: 60,
  /** Widths of a stage, in board units. */
  minStageWidth: 160,
  usualStageWidth: 256,
  maxStageWidth: 2_000,
  /** The least height that can be asked of a lane, in board units. */
  maxLaneHeight: 5_000,
  /** Personas attached to one journey. */
  maxMapPersonas: 12,
  /** Points of all emotion curves of one journey. */
  maxEmotionPoints: 1_500,
  /** Channel chips of one journey. */
  maxChips: 1_000,
  /** Moments of truth of one journey. */
  maxMoments: 300,
  /** Entries of the lanes of negative personas of one journey. */
  maxExits: 600,
  /** Characters of a label in a journey: of a point, a star, a signal. */
  maxLabelLength: 300,
  /** Characters of the unit that costs are counted in. */
  maxUnitLength: 20,
  /** Bytes of one websocket frame. */
  maxFrameBytes: 1024 * 1024,
  /** Bytes of one awareness state. */
  maxAwarenessBytes: 4 * 1024,
  /** Bytes queued for one reader before it is switched to catching up by state-vector diff. */
  maxQueuedBytes: 1024 * 1024,
  /** Bytes of an uploaded image. */
  maxImageBytes: 10 * 1024 * 1024,
  /** Bytes of all pictures of one board together. */
  maxBoardFileBytes: 1024 * 1024 * 1024,
  /** Pixels of an uploaded image, before scaling. */
  maxImagePixels: 50_000_000,
  /** Bytes of all pictures that go into one exported file. */
  maxExportFileBytes: 128 * 1024 * 1024,
  /** Bytes of an imported file, the pictures of one of ours not counted. */
  maxImportBytes: 25 * 1024 * 1024,
  /** Bytes of an imported file of ours with all its pictures: base64 takes four thirds, and each entry some more. */
  maxImportFileBytes: 25 * 1024 * 1024 + 172 * 1024 * 1024,
  /** Targets of one round of dot voting. */
  maxVoteTargets: 500,
  /** Dots that one person may have in one round. */
  maxDotsPerPerson: 100,
  /** Rounds of dot voting kept with one board. */
  maxRounds: 200,
  /** Characters of each text of a role-play's scene, and of the hidden intention. */
  maxSceneLength: 1_000,
  /** Characters of one observation in a role-play. */
  maxObservationLength: 1_000,
  /** Observations of one person in one role-play. */
  maxObservations: 200,
  /** Coordinates stay within ± this many board units. */
  maxCoordinate: 1_000_000,
  /** Rows of an imported table of interviews. */
  maxImportRows: 50_000,
  /** Edge length of an item, in board units. */
  maxSize: 100_000,
} as const;
