/** Words that a Russian Excel shows and takes for its logical values. */
export const trueWord = 'ИСТИНА';
export const falseWord = 'ЛОЖЬ';
