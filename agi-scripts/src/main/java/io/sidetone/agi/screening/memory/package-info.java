/** What the house remembers: numbers dialled, callers who got through, windows that are open. */
package io.sidetone.agi.screening.memory;
