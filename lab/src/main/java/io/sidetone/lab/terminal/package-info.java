/** A real terminal that tests look at. */
package io.sidetone.lab.terminal;
