/** Commands about the manager interface itself. */
package io.sidetone.console.manager;
