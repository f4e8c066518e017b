/** Manager events by the hundred thousand: captured from a real Asterisk, told again and again. */
package io.sidetone.lab.bench.events;
