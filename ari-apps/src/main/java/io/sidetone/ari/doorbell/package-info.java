/** The doorbell: one press rings all telephones of a house, and whoever answers first has it. */
package io.sidetone.ari.doorbell;
