package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest extends ReadingTest {

    @Test
    void everyMistakeIsFoundInOneRun() {
        assertThat(
                        problems(
                                """
                                asterisk:
                                  ari: {url: "127.0.0.1", user: tone, pasword: hunter2}
                                  recrding-directory: /rec
                                fastagi:
                                  port: 70000
                                  deadline: 30
                                  allow: 127.0.0.1
                                people:
                                  anna: {name: Anna, mail: nobody}
                                podcast:
                                  codes: {42: [ben, ana]}
                                  unknown-caller: refused
                                  limits: {shortest: 2h}
                                podcst: {}
                                """))
                .isEqualTo(
                        """
                        sidetone.yaml:2:3: `asterisk.ari` lacks `password`
                              ari: {url: "127.0.0.1", user: tone, pasword: *******}
                              ^
                        sidetone.yaml:2:14: `asterisk.ari.url`: not a whole URL; begin it with http:// or https://
                              ari: {url: "127.0.0.1", user: tone, pasword: *******}
                                         ^
                        sidetone.yaml:2:39: unknown key `pasword` in `asterisk.ari`; did you mean `password`?
                              ari: {url: "127.0.0.1", user: tone, pasword: *******}
                                                                  ^
                        sidetone.yaml:3:3: unknown key `recrding-directory` in `asterisk`; did you mean `recording-directory`?
                              recrding-directory: /rec
                              ^
                        sidetone.yaml:5:9: `fastagi.port`: must be from 0 to 65535
                              port: 70000
                                    ^
                        sidetone.yaml:6:13: `fastagi.deadline`: a duration needs a unit, one of ms, s, m, h, d: write 30s for seconds
                              deadline: 30
                                        ^
                        sidetone.yaml:7:10: `fastagi.allow`: a list is wanted; write [127.0.0.1]
                              allow: 127.0.0.1
                                     ^
                        sidetone.yaml:9:28: `people.anna.mail`: not a mail address
                              anna: {name: Anna, mail: nobody}
                                                       ^
                        sidetone.yaml:11:16: `podcast.codes.42[0]`: `ben` is not in section `people`
                              codes: {42: [ben, ana]}
                                           ^
                        sidetone.yaml:11:21: `podcast.codes.42[1]`: `ana` is not in section `people`; did you mean `anna`?
                              codes: {42: [ben, ana]}
                                                ^
                        sidetone.yaml:12:19: `podcast.unknown-caller`: must be one of `refuse`, `send-as-unknown`; did you mean `refuse`?
                              unknown-caller: refused
                                              ^
                        sidetone.yaml:13:3: `podcast.limits`: `shortest` must be less than `longest`
                              limits: {shortest: 2h}
                              ^
                        sidetone.yaml:14:1: unknown section `podcst`; did you mean `podcast`?
                            podcst: {}
                            ^\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    port: x                | 1:17: `fastagi.port`: not a whole number
                    port: 99999999999      | 1:17: `fastagi.port`: the number is too large
                    port: -1               | 1:17: `fastagi.port`: must be from 0 to 65535
                    port: [1]              | 1:11: `fastagi.port`: a single value is wanted, not a list or keys
                    port:                  | 1:16: `fastagi.port`: has no value; write one after the colon, or remove the line
                    listen: pbx            | 1:19: `fastagi.listen`: not an address; write it like 127.0.0.1 or "::1"
                    deadline: soon         | 1:21: `fastagi.deadline`: not a duration; write it like 250ms, 30s, 5m, 1h or 5d
                    deadline: 2h           | 1:21: `fastagi.deadline`: must be from 1s to 1h
                    loudness: loud         | 1:21: `fastagi.loudness`: not a number such as 0.5
                    loudness: .inf         | 1:21: `fastagi.loudness`: not a number such as 0.5
                    answer: maybe          | 1:19: `fastagi.answer`: neither `true` nor `false`
                    keep-free: 20          | 1:22: `fastagi.keep-free`: not an amount of data; write it like 100B, 64KiB, 500MB or 2GiB
                    relay: 'http://mail'   | 1:18: `fastagi.relay`: not a host: write a name or an address, without a scheme or a port
                    relay: '${env:HOST}'   | 1:18: `fastagi.relay`: `${env:…}` works for passwords and tokens only; write the value itself
                    allow: [127.0.0.1, x]  | 1:30: `fastagi.allow[1]`: not an address; write it like 127.0.0.1 or "::1"
                    allow: {a: b}          | 1:11: `fastagi.allow`: a list is wanted
                    colour: red            | 1:11: unknown key `colour` in `fastagi`; known here: `listen`, `port`, `allow`, `deadline`, `loudness`, `answer`, `keep-free`, `relay`
                    keepFree: 1MB          | 1:11: unknown key `keepFree` in `fastagi`; did you mean `keep-free`?
                    """)
    void aValueThatDoesNotFitIsPointedAt(String line, String headline) {
        var shown = problems("fastagi: {" + line + "}\n" + ASTERISK);

        assertThat(shown.lines().findFirst()).contains("sidetone.yaml:" + headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zone: Europe/Berln | `people.anna.zone`: not a time zone; write it like Europe/Berlin; did you mean `Europe/Berlin`?
                    language: german!  | `people.anna.language`: not a language; write it like en, de or pt-BR
                    caller-id: {a: b}  | `people.anna.caller-id`: a list is wanted
                    """)
    void whatIsWrongWithAPersonIsSaid(String line, String message) {
        var person = "people: {anna: {name: Anna, mail: a@b, " + line + "}}\n";

        assertThat(problems(person + ASTERISK)).contains(message);
    }

    @Test
    void aPathBeginsAtTheRootOrAtTheFile() {
        assertThat(problems(ASTERISK + "state-directory: ~/state"))
                .isEqualTo(
                        """
                        sidetone.yaml:3:18: `state-directory`: write the whole path, beginning with /
                            state-directory: ~/state
                                             ^\
                        """);
    }

    @Test
    void aMissingSectionIsMissedAtTheTopOfTheFile() {
        assertThat(problems("people: {}"))
                .isEqualTo(
                        """
                        sidetone.yaml:1:1: the section `asterisk` is missing
                            people: {}
                            ^\
                        """);
    }

    @Test
    void aSectionNeedsKeys() {
        assertThat(problems("asterisk: yes\nfastagi: [4573]"))
                .isEqualTo(
                        """
                        sidetone.yaml:1:11: `asterisk`: keys are wanted, of `ari`, `recording-directory`
                            asterisk: yes
                                      ^
                        sidetone.yaml:2:1: `fastagi`: keys are wanted, of `listen`, `port`, `allow`, `deadline`, `loudness`, `answer`, `keep-free`, `relay`
                            fastagi: [4573]
                            ^\
                        """);
    }

    @Test
    void aMapNeedsKeys() {
        assertThat(problems(ASTERISK + "people: [anna]"))
                .contains(
                        "3:1: `people`: keys with values are wanted, each on its line: `key: value`");
    }

    @Test
    void theWholeFileNeedsSections() {
        assertThat(problems("- a\n- b"))
                .contains("sidetone.yaml:1:1: the file must consist of sections, `name:` each");
    }

    @Test
    void theNullOfYamlIsNoValue() {
        assertThat(problems(ASTERISK + "state-directory: null"))
                .contains("3:18: `state-directory`: has no value");
    }

    @Test
    void aRuleBetweenSectionsPointsAtTheValueItMeans() {
        var rule =
                CrossCheck.between(
                        Sample.FastAgi.class,
                        Sample.Asterisk.class,
                        (fastAgi, asterisk, findings) -> {
                            findings.problem(KeyPath.of("fastagi", "allow").index(1), "not twice");
                            findings.problem(KeyPath.of("fastagi", "deadline"), "is not there");
                            findings.problem(KeyPath.of("asterisk", "ari"), "a section");
                        });

        assertThat(problems("fastagi: {allow: [10.0.0.1, 10.0.0.1]}\n" + ASTERISK, rule))
                .isEqualTo(
                        """
                        sidetone.yaml:1:1: `fastagi.deadline`: is not there
                            fastagi: {allow: [10.0.0.1, 10.0.0.1]}
                            ^
                        sidetone.yaml:1:29: `fastagi.allow[1]`: not twice
                            fastagi: {allow: [10.0.0.1, 10.0.0.1]}
                                                        ^
                        sidetone.yaml:3:3: `asterisk.ari`: a section
                              ari: {url: "http://127.0.0.1:8088", user: tone, password: "${env:ARI}"}
                              ^\
                        """);
    }

    @Test
    void aRuleForABrokenSectionIsNotAsked() {
        var rule =
                CrossCheck.of(
                        Sample.FastAgi.class,
                        (fastAgi, findings) -> findings.problem(KeyPath.ROOT, "asked"));

        assertThat(problems("fastagi: {port: x}\n" + ASTERISK, rule)).doesNotContain("asked");
    }

    @Test
    void aRuleMayOnlyWarn() {
        var rule =
                CrossCheck.of(
                        Sample.FastAgi.class,
                        (fastAgi, findings) ->
                                findings.warning(KeyPath.of("asterisk"), "is far away"));
        var reading = read(ASTERISK, rule);

        assertThat(reading).isInstanceOf(Reading.Bound.class);
        assertThat(shown(reading.warnings()))
                .isEqualTo("sidetone.yaml:1:1: `asterisk`: is far away\n    asterisk:\n    ^");
    }

    @Test
    void aDefaultThatBreaksARuleIsReportedAtItsSection() {
        record Broken(Sample.Limits limits) {}
        write("# a comment\nbroken: {limits: {longest: 1s}}");

        assertThat(problems(read(List.of(Section.required("broken", Broken.class)))))
                .startsWith("sidetone.yaml:2:10: `broken.limits`: `shortest` must be less than");
    }

    @Test
    void whatIsShownOfAMistakeStaysOnItsLine() {
        assertThat(problems(ASTERISK + "\"a\\u2028b\\u202ec\": 1\n")).contains("`a b c`");
        assertThat(problems(ASTERISK + "\ud83d\udc75".repeat(70) + ": 1\n"))
                .contains("`" + "\ud83d\udc75".repeat(60) + "…`");
    }
}
