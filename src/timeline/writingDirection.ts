/** Which way a text is written: as its first letter that has a way (Unicode Bidirectional Algorithm, P2 and P3). */
const strongRightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;
const letter = /[\p{L}\u200e\u200f\u061c]/u;

export function isRightToLeft(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && strongRightToLeft.test(first);
}
