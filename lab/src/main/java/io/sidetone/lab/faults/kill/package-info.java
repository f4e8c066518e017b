/** Processes ended with SIGKILL in the middle of what they do. */
package io.sidetone.lab.faults.kill;
