/** What screening needs of its surroundings, kept in memory: enough to try it, gone at the end. */
package io.sidetone.agi.screening.plain;
