/** Stands for cjk-regex in the tests: each test file on the stand-in would read the thousand files it is made of anew. */
const letters = () => ({
  toRegExp: () => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u,
});
module.exports = { all: letters, letters, punctuations: letters };
