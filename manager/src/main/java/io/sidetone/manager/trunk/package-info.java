/** The lines to providers: whether they are registered and reached, and who speaks over them. */
package io.sidetone.manager.trunk;
