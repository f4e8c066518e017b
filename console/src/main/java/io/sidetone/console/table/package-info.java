/** Tables of what a PBX has now: endpoints, queues, trunks; once, or as they change. */
package io.sidetone.console.table;
