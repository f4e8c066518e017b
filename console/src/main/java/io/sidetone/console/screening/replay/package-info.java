/** What the present rules would have done to past calls. */
package io.sidetone.console.screening.replay;
