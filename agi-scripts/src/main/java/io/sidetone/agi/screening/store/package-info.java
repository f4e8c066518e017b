/** The tables of screening. */
package io.sidetone.agi.screening.store;
