/** Guards the trunks against toll fraud: who may call what, when, how long and for how much. */
package io.sidetone.core.trunk.guard;
