/** Many people on the telephone at the same moment. */
package io.sidetone.lab.faults.crowd;
