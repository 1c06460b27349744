/** The forms of a school's own workbook: the district's, cut to one school, with a sheet that says whose it is and for when. */
import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { details } from './details';
import { decisions } from './decisions';
import { documents } from './documents';
import { selfAssessment } from './indicators';
import { levelActivities } from './level-activities';
import { contingent, schoolQuantities } from './quantities';
import { results } from './results';

/** From 1 January 2000 to 31 December 2099 as Excel counts days. */
const days = { minimum: 36526, maximum: 73050 };

function ownField(name: string): Field {
  const field = details.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`No field ${name}`);
  return field;
}

/** Сведения of a school: the sheet by which its workbook is known. */
const schoolDetails: Form = {
  id: details.id,
  title: details.title,
  description: 'Чья это книга, для какого сбора она сделана, кто её заполнил и кто подтвердил данные.',
  layout: 'properties',
  required: true,
  primaryKey: [],
  foreignKeys: [],
  rules: [],
  fields: [
    { ...ownField('district'), description: 'Заполнено районом.' },
    {
      name: 'school',
      title: 'Код школы',
      type: 'string',
      example: 'edu580101',
      description: 'Заполнено районом. По коду видно, чья это книга: не меняйте его.',
      constraints: { required: true },
    },
    {
      name: 'schoolName',
      title: 'Школа',
      type: 'string',
      description: 'Заполнено районом.',
      constraints: { required: true, maxLength: 250 },
    },
    {
      name: 'collection',
      title: 'Сбор',
      type: 'any',
      example: '2026',
      description: 'Заполнено районом: за какой год или на какую дату собираются данные.',
      constraints: { required: true, maxLength: 60 },
    },
    {
      name: 'due',
      title: 'Срок сдачи',
      type: 'date',
      description: 'Заполнено районом: до какого дня отправить книгу.',
      optionalColumn: true,
      constraints: days,
    },
    { ...ownField('calendarYear'), description: 'Заполнено районом.' },
    { ...ownField('formVersion'), description: 'Заполнено районом.', optionalColumn: false },
    {
      name: 'filledBy',
      title: 'Кто заполнил',
      aliases: ['исполнитель'],
      type: 'string',
      example: 'Петрова Анна Сергеевна, заместитель директора',
      description: 'Фамилия, имя, отчество и должность того, кто заполнял книгу.',
      personalData: 'person',
      constraints: { required: true, maxLength: 200 },
    },
    {
      name: 'filledOn',
      title: 'Дата заполнения',
      type: 'date',
      example: '20.11.2026',
      optionalColumn: true,
      constraints: days,
    },
    {
      name: 'head',
      title: 'Данные подтвердил руководитель',
      aliases: ['руководитель', 'директор'],
      type: 'string',
      example: 'Иванова Мария Петровна, директор',
      description: 'Фамилия, имя, отчество руководителя, который проверил и подтвердил данные.',
      personalData: 'person',
      constraints: { required: true, maxLength: 200 },
    },
    {
      name: 'confirmedOn',
      title: 'Дата подтверждения',
      type: 'date',
      example: '21.11.2026',
      optionalColumn: true,
      constraints: days,
    },
  ],
};

const schoolSheetTitle = 'Показатели школы';

/** Of the workbooks handed to schools: grows when a sheet or a column of theirs comes to mean another thing. */
export const schoolFormsVersion = 1;

export const schoolForms: readonly Form[] = [
  schoolDetails,
  contingent,
  { ...schoolQuantities, title: schoolSheetTitle, sheetAliases: [schoolQuantities.title], required: true },
  documents,
  selfAssessment,
  ofOneSchool(levelActivities, 'Мероприятия школы'),
  ofOneSchool(results, results.title),
  ofOneSchool(decisions, decisions.title),
];

/** Without the column that says whose a row is, and whatever rests on other sheets of the district. */
function ofOneSchool(form: Form, title: string): Form {
  const owners = ['school', 'addressee'];
  return {
    ...form,
    title,
    sheetAliases: [...(form.sheetAliases ?? []), ...(title === form.title ? [] : [form.title])],
    required: false,
    fields: form.fields.filter(({ name }) => !owners.includes(name)),
    primaryKey: form.primaryKey.filter((name) => !owners.includes(name)),
    foreignKeys: [],
    rules: form.rules.filter((rule) => !/-needs-school$|^addressee-/u.test(rule.id)),
    referenceRules: [],
  };
}

/** Columns of «Контингент и кадры» that a type of organisation cannot have: it teaches no such classes. */
export const gradesNotTaught: Readonly<Record<string, readonly string[]>> = {
  НОШ: ['pupils5to9', 'pupils10to11'],
  ООШ: ['pupils10to11'],
};
