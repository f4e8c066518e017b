/** What the callee is told of a caller, and may do about it. */
package io.sidetone.agi.screening.callee;
