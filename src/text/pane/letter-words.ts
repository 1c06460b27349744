/** Letters to schools in «Сбор». */
import { counted, questionForms } from '../plural';

export const heading = 'Письма школам';
export const advice =
  'Каждой школе — её замечания и вопросы; тем, кто не сдал, — напоминание. Оценок в письмах нет.';
export const show = 'Составить письма';
export const none = 'Писать некому: вопросов к школам нет, книги сдали все.';
export const reminder = 'напоминание';
export const questions = (count: number) => counted(count, questionForms);
export const copy = 'Скопировать';
export const copied = 'Скопировано';
export const copyOf = (school: string) => `Скопировать письмо: ${school}`;
export const download = 'Скачать все письма';
export const downloadAdvice = 'Архив: на каждую школу письмо .txt и .docx.';
export const archiveName = 'Письма школам.zip';
export const preparing = 'Составляем письма…';
