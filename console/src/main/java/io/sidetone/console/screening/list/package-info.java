/** The allow list and the block list from the command line. */
package io.sidetone.console.screening.list;
