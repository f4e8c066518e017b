package io.sidetone.agi.screening.judge;

/** The steps of judgement, in their order: the first that speaks decides. */
public enum Step {
    /** Extensions and door stations of the house: never screened. */
    INSIDE("inside"),
    /** Somebody here has dialled an emergency number: everything rings for a while. */
    EMERGENCY("emergency window"),
    /** People, allow list, numbers dialled from here, callers who got through lately. */
    ALLOWED("allowed"),
    /** "I expect a call." */
    BYPASS("bypass"),
    /** The block list. */
    BLOCKED("blocked"),
    /** Attestation and reputation together. */
    SCORE("score"),
    /** Quiet hours and holidays. */
    HOURS("hours"),
    /** Everybody else. */
    MENU("menu");

    private final String text;

    Step(String text) {
        this.text = text;
    }

    /** The step's name for people. */
    public String text() {
        return text;
    }
}
