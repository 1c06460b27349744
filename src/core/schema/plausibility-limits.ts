/** From what on a result differs implausibly from the one of the year before. */
export interface PlausibilityLimits {
  /** The number of participants is at least so many times last year's, or so many times smaller. */
  readonly participantsRatio: number;
  /** … and differs by at least so many pupils. */
  readonly participantsDifference: number;
  /** The share of the lowest mark differs by at least so many percentage points. */
  readonly lowSharePoints: number;
  /** … where both years have at least so many participants. */
  readonly leastParticipants: number;
}
