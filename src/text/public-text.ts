/** The report for the site: what is hidden in it, and why. */
import { publicLimits } from '../core/report/public-facts';
import { schoolYearText } from './date-text';

export const publicKind = 'Отчёт для публикации';
export const publicTitle = 'ОТЧЁТ О РАБОТЕ МУНИЦИПАЛЬНОЙ СИСТЕМЫ ОЦЕНКИ КАЧЕСТВА ОБРАЗОВАНИЯ';
export const hiddenSign = '…';
export const publicNote = `Знак «${hiddenSign}» стоит там, где людей меньше ${publicLimits.smallest} или неизвестно сколько, и там, где по соседним числам это можно было бы вычислить. Перечни школ и признаки по школам не публикуются.`;
export const resultsHeading = '1. Результаты оценочных процедур';
export const roadmapNumber = 2;
export const expectedNumber = 3;
export const indicatorsHeading = '4. Показатели';
export const noIndicators = 'Показателей с данными или планом на этот год нет.';
export const resultsOfYear = (schoolYear: number) =>
  `Итоги по району за ${schoolYearText(schoolYear)} учебный год: все школы вместе.`;
