package io.sidetone.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void everyKeyToEditIsOnItsLine() {
        var lines = Template.standard().text().lines().toList();

        assertThat(Template.standard().edits())
                .hasSize(7)
                .allSatisfy(edit -> assertThat(lines.get(edit.line() - 1)).contains(edit.key()));
    }

    @Test
    void noSecretIsInTheTemplate() {
        assertThat(Template.standard().text().lines().filter(line -> line.contains("password: ")))
                .hasSize(3)
                .allMatch(line -> line.contains("\"${file:/etc/sidetone/"));
    }
}
