/** Screening: robots never ring the house, people get through, every verdict says why. */
package io.sidetone.agi.screening;
