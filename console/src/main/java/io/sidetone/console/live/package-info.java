/** Screens that show what is, while it changes, to a person at a terminal. */
package io.sidetone.console.live;
