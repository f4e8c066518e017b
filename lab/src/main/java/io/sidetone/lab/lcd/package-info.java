/** A display to look at. */
package io.sidetone.lab.lcd;
