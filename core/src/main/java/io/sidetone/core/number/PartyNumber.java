package io.sidetone.core.number;

/**
 * Who is at one end of a call, as {@link Numbers} understood it. {@link OutsideNumber} is all that
 * a call over a trunk can be: a house's own {@link Extension} is not among it, so the compiler
 * keeps a caller from outside from being taken for one.
 */
public sealed interface PartyNumber permits OutsideNumber, Extension, StarCode {

    /**
     * What all writings of one number have in common and nothing else does: {@code +4930123456},
     * {@code extension:201}, {@code sip:alice}. Empty for what is nobody's: withheld numbers and
     * invalid ones without digits. Kept in lists and logs; safe to print.
     */
    String key();

    /** As it is best written again; safe to print. */
    String text();
}
