/** The browser asks before the page is closed over what would be lost with it: in Excel the workbook keeps itself. */
import { useEffect } from 'react';
import { usePlace } from './place';

/** `isAtRisk`: changes that no draft holds, a save under way, choices that are not taken yet. */
export function useLeavingWarning(isAtRisk: boolean): void {
  const { keepsFiles } = usePlace();
  const isAsked = keepsFiles && isAtRisk;
  useEffect(() => {
    if (!isAsked) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAsked]);
}
