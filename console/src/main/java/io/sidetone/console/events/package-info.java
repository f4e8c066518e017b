/** The stream of manager events on the command line. */
package io.sidetone.console.events;
