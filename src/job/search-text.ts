/** Searching in texts: every word of what was typed must stand there, whatever the case and its diaeresis. */
export function searchFor(typed: string): (text: string) => boolean {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean);
  return (text) => {
    const words = plain(text);
    return wanted.every((word) => words.includes(word));
  };
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll('\u0308', '').normalize('NFC');
}
