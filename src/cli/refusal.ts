/** A mistake in the call itself; the message is a whole Russian sentence. */
export class Refusal extends Error {}
