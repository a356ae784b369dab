/** Why the server does not come up, as one sentence for whoever starts it; printed without a stack. */
export class CannotStart extends Error {}
