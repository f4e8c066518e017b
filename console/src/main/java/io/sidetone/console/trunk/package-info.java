/** Commands about calls out. */
package io.sidetone.console.trunk;
