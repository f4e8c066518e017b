/** What others say of a caller, asked for within a hard limit. */
package io.sidetone.agi.screening.reputation;
