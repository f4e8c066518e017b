/** What a shell offers when a command of Sidetone's is half typed. */
package io.sidetone.console.completion;
