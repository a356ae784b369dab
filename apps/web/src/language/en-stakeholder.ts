// Messages of stakeholders and their coalitions.

const colours: Readonly<Record<string, string>> = {
  blue: 'Blue',
  teal: 'Teal',
  green: 'Green',
  olive: 'Olive',
  ochre: 'Ochre',
  rust: 'Rust',
  rose: 'Rose',
  violet: 'Violet',
};
export const stakeholder = {
  change: 'Change a stakeholder',
  parentHint: 'An envoy belongs to the state that it speaks for.',
  speaksFor: (whom: string) => `belongs to ${whom}`,
  colour: 'Colour',
  noColour: 'None',
  colours,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
};
export const coalition = {
  title: 'Coalitions',
  why: 'Stakeholders that act together for a time. A coalition has no position of its own: the matrix shows how its members are spread.',
  none: 'None yet.',
  form: 'Form a coalition',
  change: 'Change a coalition',
  members: 'Members',
  first: 'Since',
  last: 'Until',
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
};
