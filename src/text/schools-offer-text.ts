/** Schools that protocols name and the register lacks, as they are offered. */
import type { MetSchool } from '../core/results/met-schools';
import { counted, participantGenitive, schoolAccusative } from './plural';

export const noNewSchools = 'Все школы протоколов на листе «Школы» уже есть.';
export const noProtocols = 'Среди файлов нет протоколов: школы взять неоткуда.';
export const noRegister =
  'Среди файлов нет книги с листом «Школы»: укажите --out ИМЯ.xlsx, и школы будут записаны в новую книгу.';
export const noRegisterSheet = 'В книге нет листа «Школы» с заголовком: добавьте его и откройте книгу снова.';
export const schoolsOfProtocols = 'Школы из протоколов, которых нет на листе «Школы»:';
export const onlyCodeAndName =
  'В строку вносятся код и наименование; тип, местность и численность впишите сами: в протоколах их нет.';
export const municipalitiesAre = (names: readonly string[]) =>
  `В протоколах несколько муниципалитетов; выбрать один: --municipality НАЗВАНИЕ. Есть: ${names.join('; ')}.`;
export const writtenSchools = (path: string) => `Записано: ${path}`;
export const addSchools = (count: number) => `Добавить на лист «Школы» ${counted(count, schoolAccusative)}`;

/** @example 'edu580777, СОШ № 7, Белинский район, в одном протоколе — до 23 участников' */
export function metSchoolText({ login, name, municipality, pupils }: MetSchool): string {
  const most = `в одном протоколе — до ${counted(pupils, participantGenitive)}`;
  return [login, name, municipality, most].filter((part) => part !== '').join(', ');
}
