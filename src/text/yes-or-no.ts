/** The answers yes and no. */

export const yes = 'да';
export const no = 'нет';

export const yesOrNo = (isYes: boolean) => (isYes ? yes : no);
