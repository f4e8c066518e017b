/** Tones whose frequencies, lengths and levels matter, made as audio. */
package io.sidetone.core.audio.tone;
