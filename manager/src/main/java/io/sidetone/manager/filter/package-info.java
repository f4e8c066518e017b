/** Which events somebody wants to see. */
package io.sidetone.manager.filter;
