import { longDate } from '../../i18n/long-date.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { CardSpec, LineSpec, SectionLook, SectionSpec } from '../evidence-card/parts.ts';
import { listeningReminders, type InterviewItem } from './fields.ts';

/** The lists of an interview card in the order in which it shows them. */
export const interviewLists = [
  'answers',
  'verbatims',
  'behaviours',
  'reformulations',
  'interpretations',
  'toDig',
] as const;
export type InterviewList = (typeof interviewLists)[number];

const looks: Readonly<Record<InterviewList, SectionLook>> = {
  answers: 'plain',
  verbatims: 'quotes',
  behaviours: 'plain',
  reformulations: 'checks',
  interpretations: 'thoughts',
  toDig: 'plain',
};

/** The text field in which an entry of a list begins. */
export function firstFieldOf(list: InterviewList): 'text' | 'question' {
  return list === 'answers' ? 'question' : 'text';
}

/** What an interview card shows, in words. */
export function describeInterview(item: InterviewItem, t: Translate): CardSpec {
  const detail = (field: 'segment' | 'place' | 'interviewer') => ({
    field,
    text: item[field],
    label: t(`item.interview.field.${field}`),
    ghost: t(`item.interview.field.${field}`),
  });
  const facts = [
    t(`interview.setting.${item.setting}`),
    ...(item.heldOn === null ? [] : [longDate(item.heldOn, t('evidence.dateLocale'))]),
    t(`interview.consent.${item.consent}`),
  ];
  return {
    tone: 'interview',
    kindLabel: t('item.interview.name'),
    name: {
      field: 'firstName',
      text: item.firstName,
      label: t('item.interview.field.firstName'),
      ghost: t('item.interview.field.firstName'),
    },
    details: [
      detail('segment'),
      detail('place'),
      { ...detail('interviewer'), lead: t('interview.interviewer.lead') },
    ],
    facts,
    traits: traitTexts(item, t),
    sections: interviewLists.map((list): SectionSpec => ({
      list,
      field: firstFieldOf(list),
      heading: t(`interview.${list}`),
      label: t(`interview.${list}.line`),
      ghost: t(`interview.${list}.ghost`),
      look: looks[list],
      lines: linesOf(item, list, t),
    })),
    reminders: listeningReminders.map((reminder) => t(`interview.reminder.${reminder}`)),
  };
}

/** What tells this person apart from the others of the panel. */
function traitTexts({ ageGroup, region, traits }: InterviewItem, t: Translate): readonly string[] {
  return [
    ...(ageGroup === '' ? [] : [ageGroup]),
    ...(region === '' ? [] : [region]),
    ...traits
      .filter(({ value }) => value !== '')
      .map(({ criterion, value }) => t('interview.trait', { criterion, value })),
  ];
}

function linesOf(item: InterviewItem, list: InterviewList, t: Translate): readonly LineSpec[] {
  switch (list) {
    case 'answers':
      return item.answers.map(({ id, question, answer }) => ({
        id,
        text: question,
        below: { field: 'answer', text: answer, label: t('interview.answer'), ghost: t('interview.answer') },
      }));
    case 'verbatims':
      return item.verbatims.map(({ id, text, stage, tag }) => ({
        id,
        text,
        below: { field: 'stage', text: stage, label: t('interview.stage'), ghost: t('interview.stage') },
        ...(tag === null ? {} : { tag: t(`interview.tag.${tag}`) }),
      }));
    case 'reformulations':
      return item.reformulations.map(({ id, text, confirmed }) => ({ id, text, isChecked: confirmed }));
    case 'behaviours':
    case 'interpretations':
    case 'toDig':
      return item[list].map(({ id, text }) => ({ id, text }));
  }
}
