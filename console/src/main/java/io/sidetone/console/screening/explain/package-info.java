/** What would become of a call, and why. */
package io.sidetone.console.screening.explain;
