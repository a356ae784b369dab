const strong =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|(\p{L})/u;

/** The base direction of a text: that of its first letter, left to right where it has none. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const found = strong.exec(text);
  return found && found[1] === undefined ? 'rtl' : 'ltr';
}
