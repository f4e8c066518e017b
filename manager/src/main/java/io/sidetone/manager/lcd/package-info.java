/**
 * A small display in the hall: a client of LCDproc's server, which knows all displays there are.
 */
package io.sidetone.manager.lcd;
