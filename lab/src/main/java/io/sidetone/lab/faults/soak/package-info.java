/** Calls by the thousand, and a daemon that is the same after them. */
package io.sidetone.lab.faults.soak;
