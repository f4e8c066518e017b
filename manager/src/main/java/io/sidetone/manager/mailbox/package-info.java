/** Waiting voicemail: what Asterisk counts in each mailbox, kept right by its events. */
package io.sidetone.manager.mailbox;
