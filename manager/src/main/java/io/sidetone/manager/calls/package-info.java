/** The calls of a PBX, grouped from its channels and told as they went. */
package io.sidetone.manager.calls;
