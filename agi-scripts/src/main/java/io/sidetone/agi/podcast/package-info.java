/** The pseudo-podcast: dial a code, speak, and the recording reaches that friend by e-mail. */
package io.sidetone.agi.podcast;
