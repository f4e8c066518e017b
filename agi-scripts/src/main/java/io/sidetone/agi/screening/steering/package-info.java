/** Star codes: expecting a call, blocking the last caller, rescuing the last blocked one. */
package io.sidetone.agi.screening.steering;
