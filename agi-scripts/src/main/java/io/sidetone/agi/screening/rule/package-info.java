/** The allow list and the block list: what may stand in them, and finding what matches. */
package io.sidetone.agi.screening.rule;
