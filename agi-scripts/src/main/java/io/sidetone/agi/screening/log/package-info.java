/** The log of screened calls. */
package io.sidetone.agi.screening.log;
