/** Colours of the pane: the product's own green in light and dark, the system's colours in contrast themes. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Even steps of lightness at one hue (OKLCH 172°); 80 on white and 120 on the dark background reach 4.5 : 1. */
const brand: BrandVariants = {
  10: '#01140e',
  20: '#022018',
  30: '#002c21',
  40: '#00372a',
  50: '#004334',
  60: '#00503f',
  70: '#015e4a',
  80: '#086c56',
  90: '#157a63',
  100: '#238a71',
  110: '#3b9d82',
  120: '#50af94',
  130: '#6ec1a7',
  140: '#8ed1bb',
  150: '#b0e1d0',
  160: '#d5efe5',
};

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  dark: {
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandStroke: brand[120],
  },
  contrast: teamsHighContrastTheme,
};

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(forced-colors: active)';

function systemTheme(): ThemeName {
  if (window.matchMedia(contrastQuery).matches) return 'contrast';
  return window.matchMedia(darkQuery).matches ? 'dark' : 'light';
}

/** The theme the person chose in the system, followed while the page is open; a host's own theme goes before it. */
export function useThemeName(hostTheme: ThemeName | null): ThemeName {
  const [name, setName] = useState(systemTheme);
  useEffect(() => {
    const queries = [window.matchMedia(darkQuery), window.matchMedia(contrastQuery)];
    const follow = (): void => setName(systemTheme());
    for (const query of queries) query.addEventListener('change', follow);
    return () => queries.forEach((query) => query.removeEventListener('change', follow));
  }, []);
  return name === 'contrast' ? name : (hostTheme ?? name);
}
