/** Records of the calls that Sidetone steered (call detail records), and the store they are in. */
package io.sidetone.core.cdr;
