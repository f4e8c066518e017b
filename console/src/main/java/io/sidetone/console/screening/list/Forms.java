package io.sidetone.console.screening.list;

/** Whom an entry may be about, for help pages. */
final class Forms {

    static final String ALL =
            "a number in any writing, prefix:+4989, range:+4930100-+4930199, country:XX,"
                    + " type:premium, anonymous, invalid, neighbour:8, or regex:EXPRESSION";

    private Forms() {}
}
