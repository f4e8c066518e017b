/** Harm to calls that Sidetone leads leg by leg: nothing of them is left over, nothing is lost. */
package io.sidetone.lab.faults.steer;
