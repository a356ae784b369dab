// Messages of signing in and up, and of joining by a link.

export const account = {
  signIn: 'Sign in',
  signUp: 'Make an account',
  signOut: 'Sign out',
  guest: 'Guest',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters. A few words you can remember are best.',
  name: 'Name',
  nameHint: 'As others in a debate will see it.',
  noAccount: 'No account yet?',
  haveAccount: 'Already have an account?',
  signInTitle: 'Sign in',
  signUpTitle: 'Make an account',
  signUpWhy: 'With an account you can start debates of your own and come back from any device.',
};
export const join = {
  title: (debate: string) => `Join “${debate}”`,
  as: (role: string) => `You come in as ${role}.`,
  speakingFor: (stakeholder: string) => `You speak for ${stakeholder}.`,
  name: 'Your name in this debate',
  nameHint: 'No e-mail and no password needed. You stay signed in on this device.',
  button: 'Join the debate',
  knownAs: (name: string) => `You join as ${name}.`,
  orSignIn: 'Sign in instead',
};
