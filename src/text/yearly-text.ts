/** The yearly report on the state of education that a document asks for. */
import type { RegisterSum } from '../core/report/system-facts';
import { numberText } from './plural';

export const yearlyTitle = 'ЕЖЕГОДНЫЙ ДОКЛАД';
export const yearlyApproval: readonly string[] = [
  'УТВЕРЖДЁН',
  'приказом ________________________',
  'от «____» ____________ 20___ г.',
  '№ __________',
];
/** «Основание: Дорожная карта …, пункт 2.6.» */
export const yearlyBasis = (title: string, number: string) => `Основание: ${title}, пункт ${number}.`;
export const systemHeading = '1. Сеть образовательных организаций и контингент';
export const systemCaption = 'Образовательные организации и контингент';
export const figure = 'Показатель';
export const value = 'Значение';
export const base = 'Организаций с данными';
export const organizations = 'Организаций, всего';
export const ofType = (type: string) => `в том числе ${type}`;
export const ofSettlement = (settlement: string) => `местность — ${settlement}`;
export const small = 'малокомплектных';
export const pupils = 'Обучающихся';
export const teachers = 'Учителей';
export const perTeacher = 'Обучающихся на одного учителя';
export const noData = 'нет данных';
export const noSystem = 'Нет данных: реестр организаций не заполнен.';
export const systemNote =
  'По реестру на отчётную дату. Филиал, который отчитывается с головной организацией, отдельно не считается.';
export const partialText = ({ known }: RegisterSum, all: number) =>
  `${numberText(known)} из ${numberText(all)}`;
export const resultsHeading = '2. Результаты оценочных процедур';
export const objectivityNumber = 3;
export const lowResultsNumber = 4;
export const indicatorsHeading = '5. Показатели по направлениям';
export const roadmapNumber = 6;
export const conclusionsNumber = 7;

export const noYearly = 'Ежегодного доклада документ этого района не требует.';
export const forYearly = (title: string) => `Ежегодный доклад «${title}»`;
