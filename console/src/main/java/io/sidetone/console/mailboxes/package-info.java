/** Waiting voicemail in the shell, on a display and for other programs. */
package io.sidetone.console.mailboxes;
