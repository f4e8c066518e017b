/** Commands about the calls that Sidetone leads. */
package io.sidetone.console.calls;
