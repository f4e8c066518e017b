package io.sidetone.console.doctor;

/** Whether Java is new enough. */
public record JavaCheck(Runtime.Version version) implements Check {

    private static final int OLDEST = 25;

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public Outcome examine() {
        return version.feature() >= OLDEST
                ? new Outcome.Fine(version.toString())
                : new Outcome.Trouble(
                        version + " is too old; " + OLDEST + " is needed",
                        "apt install openjdk-25-jre-headless, or set JAVA_HOME to a newer one");
    }
}
