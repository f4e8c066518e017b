/** What callers meet whom no telephone rings for. */
package io.sidetone.agi.screening.treatment;
