/** Calls out of the house, watched from the dial to the end. */
package io.sidetone.ari.trunk;
