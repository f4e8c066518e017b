/** Which PBX a command is about. */
package io.sidetone.console.pbx;
