/** What a file is by the ending of its name. */
import type { OtherFormat } from '../core/file-error';
import { otherFormats } from './file-error-text';

const endings: Readonly<Record<OtherFormat, RegExp>> = {
  word: /^(?:docx?|docm|dotx?|rtf|odt)$/u,
  pdf: /^pdf$/u,
  picture: /^(?:jpe?g|png|gif|bmp|tiff?|webp|heic|svg)$/u,
  presentation: /^(?:pptx?|ppsx?|odp)$/u,
  archive: /^(?:zip|rar|7z|gz|tar)$/u,
  program: /^(?:exe|msi|bat|cmd)$/u,
  access: /^(?:mdb|accdb)$/u,
};
const formats = Object.keys(endings) as OtherFormat[];

export function fileKindText(name: string): string {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return 'файл без расширения';
  const format = formats.find((each) => endings[each].test(ending));
  if (format !== undefined) return otherFormats[format];
  return ending === 'txt' ? 'текстовый файл' : `файл .${ending}`;
}
