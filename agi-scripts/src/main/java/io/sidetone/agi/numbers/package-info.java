/** Calls out without supervision: the dialplan asks for the number and dials itself. */
package io.sidetone.agi.numbers;
