/** Lightens or darkens a colour as Excel does, to the last digit: in hue, lightness and saturation of 240 whole steps. */

const steps = 240;
const sixth = steps / 6;
const brightest = 255;

interface Hls {
  readonly hue: number;
  readonly lightness: number;
  readonly saturation: number;
}

/** `color` is RRGGBB; `tint` runs from -1 (black) to 1 (white). Source: ECMA-376 part 1, 18.8.3, tint. */
export function tintColor(color: string, tint: number): string {
  if (tint === 0) return color;
  const hls = hlsOf(Number.parseInt(color, 16));
  const kept = 1 - Math.abs(tint);
  const added = tint < 0 ? 0 : steps - Math.trunc(steps * kept);
  const lightness = Math.trunc(hls.lightness * kept) + added;
  return colorOf({ ...hls, lightness: Math.min(steps, Math.max(0, lightness)) });
}

/** The arithmetic of Windows' ColorRGBToHLS, whole numbers throughout. */
function hlsOf(rgb: number): Hls {
  const channels = [(rgb >> 16) & brightest, (rgb >> 8) & brightest, rgb & brightest] as const;
  const [red, green] = channels;
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const [sum, spread] = [most + least, most - least];
  const lightness = whole(sum * steps + brightest, 2 * brightest);
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const room = lightness <= steps / 2 ? sum : 2 * brightest - sum;
  const saturation = whole(spread * steps + whole(room, 2), room);
  const [toRed, toGreen, toBlue] = channels.map((channel) =>
    whole((most - channel) * sixth + whole(spread, 2), spread),
  ) as [number, number, number];
  const hue =
    red === most
      ? toBlue - toGreen
      : green === most
        ? 2 * sixth + toRed - toBlue
        : 4 * sixth + toGreen - toRed;
  return { hue: (hue + steps) % steps, lightness, saturation };
}

function colorOf({ hue, lightness, saturation }: Hls): string {
  const high =
    lightness <= steps / 2
      ? whole(lightness * (steps + saturation) + steps / 2, steps)
      : lightness + saturation - whole(lightness * saturation + steps / 2, steps);
  const low = 2 * lightness - high;
  const channels = [hue + 2 * sixth, hue, hue - 2 * sixth].map((turned) =>
    whole(channelAt(low, high, (turned + steps) % steps) * brightest + steps / 2, steps),
  );
  return channels.map((channel) => hexByte(Math.min(brightest, Math.max(0, channel)))).join('');
}

function channelAt(low: number, high: number, hue: number): number {
  if (hue < sixth) return low + whole((high - low) * hue + sixth / 2, sixth);
  if (hue < 3 * sixth) return high;
  if (hue < 4 * sixth) return low + whole((high - low) * (4 * sixth - hue) + sixth / 2, sixth);
  return low;
}

function whole(value: number, divisor: number): number {
  return Math.trunc(value / divisor);
}

function hexByte(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0');
}
