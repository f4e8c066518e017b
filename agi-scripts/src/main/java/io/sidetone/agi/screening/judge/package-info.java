/** Decides about a call, step by step, and tells the way to the verdict. */
package io.sidetone.agi.screening.judge;
