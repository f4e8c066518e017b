/** The log of screened calls from the command line. */
package io.sidetone.console.screening.log;
