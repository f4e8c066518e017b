/** Asterisk's queues: who answers, who waits, and for how long. */
package io.sidetone.manager.queue;
