/** Excel's serial dates as a reader expects them. */

const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30, a part of a day as the time: 46000 → «09.12.2025», 46000.5 → «09.12.2025 12:00». */
export function serialDateText(serial: number): string {
  const moment = new Date(epoch + Math.round(serial * 1440) * 60_000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const iso = moment.toISOString();
  const day = `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
  return (moment.getTime() - epoch) % dayMilliseconds === 0 ? day : `${day} ${iso.slice(11, 16)}`;
}
