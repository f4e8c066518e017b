/** What a test may not leave behind in Asterisk. */
package io.sidetone.lab.leak;
