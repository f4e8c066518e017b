/** Seeing and steering screening from the command line. */
package io.sidetone.console.screening;
