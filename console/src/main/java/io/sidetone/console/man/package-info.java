/** Manual pages, made of what the commands tell of themselves. */
package io.sidetone.console.man;
