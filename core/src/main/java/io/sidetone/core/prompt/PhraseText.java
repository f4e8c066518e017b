package io.sidetone.core.prompt;

import java.time.Instant;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The words of a phrase in one language. A value is put in once and never looked at again, so that
 * braces in it mean nothing.
 *
 * @param text with {@code {slots}}
 * @param language the language it is in
 */
record PhraseText(String text, String language) {

    /**
     * @throws IllegalArgumentException when a slot has a style that does not exist
     */
    PhraseText {
        Slot.PATTERN.matcher(text).results().forEach(PhraseText::slot);
    }

    /** Whether it is the same for every call. */
    boolean isFixed() {
        return !Slot.PATTERN.matcher(text).find();
    }

    /** The words to speak; a slot without a value stays empty. */
    Words say(Map<String, String> values, Instant now) {
        var filled =
                Slot.PATTERN
                        .matcher(text)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(say(slot(found), values, now)));
        return new Words(filled, language);
    }

    private String say(Slot slot, Map<String, String> values, Instant now) {
        return slot.style().say(values.getOrDefault(slot.name(), ""), language, now);
    }

    private static Slot slot(MatchResult found) {
        var style = found.group(2);
        return Slot.of(found.group(1), style == null ? "" : style);
    }
}
