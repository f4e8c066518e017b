package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class YamlSyntaxTest extends ReadingTest {

    @Test
    void aSyntaxErrorLooksLikeAnyOtherMistake() {
        assertThat(problems("fastagi:\n  port: 4573\n   listen: 127.0.0.1\n"))
                .isEqualTo(
                        """
                        sidetone.yaml:3:10: not YAML: mapping values are not allowed here; is the indentation right, and is text with a colon in quotes?
                               listen: 127.0.0.1
                                     ^\
                        """);
    }

    @Test
    void aTabIsNoIndentation() {
        assertThat(problems("fastagi:\n\tport: 4573\n"))
                .startsWith("sidetone.yaml:2:1: not YAML: ")
                .contains("indent with spaces")
                .endsWith("    \tport: 4573\n    ^");
    }

    @Test
    void aSyntaxErrorDoesNotShowThePassword() {
        assertThat(problems("asterisk:\n  ari: {password: hunter2, user: [}\n"))
                .contains("sidetone.yaml:2:", "{password: *******, user: [}")
                .doesNotContain("hunter2");
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(problems(ASTERISK + "fastagi:\n  port: 1\n  port: 2\n"))
                .isEqualTo(
                        """
                        sidetone.yaml:5:3: `port` stands here twice, first in line 4
                              port: 2
                              ^\
                        """);
    }

    @Test
    void aStarCodeWithoutQuotesIsExplained() {
        assertThat(problems(ASTERISK + "podcast: {codes: {*97: []}}"))
                .startsWith(
                        "sidetone.yaml:3:19: `*97` would be a YAML alias, which is not used here; if the text is meant, write '*97' in quotes");
    }

    @Test
    void anAnchorIsRefusedSoThatNoAliasCanMultiplyIt() {
        assertThat(problems("people: &all\n  anna: *all\n"))
                .isEqualTo(
                        """
                        sidetone.yaml:1:9: `&all` would be a YAML anchor, which is not used here; if the text is meant, write it in quotes
                            people: &all
                                    ^
                        sidetone.yaml:2:9: `*all` would be a YAML alias, which is not used here; if the text is meant, write '*all' in quotes
                              anna: *all
                                    ^\
                        """);
    }

    @Test
    void aTagIsRefused() {
        assertThat(problems(ASTERISK + "state-directory: !!java.io.File x"))
                .startsWith(
                        "sidetone.yaml:3:18: `tag:yaml.org,2002:java.io.File` would be a YAML tag");
    }

    @Test
    void aMergeKeyIsRefused() {
        assertThat(problems(ASTERISK + "fastagi: {<<: {port: 1}}"))
                .contains("sidetone.yaml:3:11: `<<` is not used here; write the keys out");
    }

    @Test
    void aKeyIsText() {
        assertThat(problems(ASTERISK + "fastagi: {[a, b]: 1}"))
                .contains("sidetone.yaml:3:11: a key must be plain text, not a list or a mapping");
    }

    @Test
    void oneFileIsOneDocument() {
        assertThat(problems("---\n" + ASTERISK + "---\nfastagi: {}\n"))
                .startsWith("sidetone.yaml:4:1: a second document begins here; remove the `---`");
    }

    @Test
    void deepNestingEndsTheReading() {
        assertThat(problems("a: " + "[".repeat(10_000)))
                .startsWith("sidetone.yaml:1:23: nested too deeply");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(problems("# nothing but a comment\n"))
                .startsWith(
                        "sidetone.yaml:1:1: the file is empty; `sidetone init` writes one to start from");
    }

    @Test
    void aControlCharacterIsFoundFarDownAndBehindAnyLetter() {
        assertThat(problems("# much to read\n".repeat(200) + "# \u2028\ud83d\udc75\u0007\n"))
                .startsWith("sidetone.yaml:202:2: a control character (U+0007) stands here");
    }

    @Test
    void aProblemAtTheVeryEndIsOnItsLine() {
        assertThat(problems("people: {}\nfastagi\r")).startsWith("sidetone.yaml:2:8: not YAML: ");
    }

    @Test
    void aControlCharacterIsFound() {
        assertThat(problems("people: {}\nfastagi: \u0007\n"))
                .startsWith(
                        "sidetone.yaml:2:10: a control character (U+0007) stands here; remove it");
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBeThere() {
        assertThat(problems(read(Sample.SECTIONS)))
                .isEqualTo("sidetone.yaml: there is no such file");
    }

    @Test
    void aHugeFileIsNotRead() {
        assertThat(problems("# " + "x".repeat(300_000)))
                .isEqualTo("sidetone.yaml: larger than 256 KiB; is it the right file?");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.write(file(), "a: b\nname: J\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems(read(Sample.SECTIONS)))
                .isEqualTo("sidetone.yaml: line 2 is not UTF-8; save the file with that encoding");
    }

    @Test
    void theCaretStandsRightAfterCharactersOutsideTheBasicPlane() {
        assertThat(problems("people: {\"\uD83D\uDCDE\": {nam: x}}\n" + ASTERISK))
                .contains("sidetone.yaml:1:16: unknown key `nam`")
                .contains("    people: {\"\uD83D\uDCDE\": {nam: x}}\n" + " ".repeat(4 + 15) + "^");
    }
}
