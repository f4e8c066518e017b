/** Manager events by the million, and commands that are the same after them. */
package io.sidetone.lab.faults.stream;
