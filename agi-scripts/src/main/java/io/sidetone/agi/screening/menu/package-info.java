/** Whom do you want to speak to: extensions, the directory, the challenge. */
package io.sidetone.agi.screening.menu;
