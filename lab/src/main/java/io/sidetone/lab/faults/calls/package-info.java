/** What the campaigns share: people who call, and the proof that what they said arrived. */
package io.sidetone.lab.faults.calls;
