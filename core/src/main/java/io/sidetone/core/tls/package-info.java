/** Whose certificates are believed. */
package io.sidetone.core.tls;
