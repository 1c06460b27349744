/** Whether Excel itself is dark or light, where it says so. To be asked when Office.js is ready. */

/** Null where the host does not tell: the pane then follows the system. */
export function hostTheme(): 'light' | 'dark' | null {
  // Excel on older desktops leaves the theme out, whatever the library's types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (colour === null) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  // Rec. 601 luma; half of 255 parts dark from light.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
