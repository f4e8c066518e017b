/** What a PBX tells, as lines of JSON. */
package io.sidetone.manager.json;
