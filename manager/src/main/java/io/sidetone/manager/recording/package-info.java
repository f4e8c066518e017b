/** Recordings of what a PBX told and answered: written while it does, and played back. */
package io.sidetone.manager.recording;
