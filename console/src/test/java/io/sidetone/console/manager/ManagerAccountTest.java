package io.sidetone.console.manager;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagerAccountTest extends CommandTest {

    @Test
    void theUserMayAskAndHearButNotAct() {
        var lines = account();
        assertThat(lines)
                .contains(
                        "[sidetone]",
                        "deny = 0.0.0.0/0.0.0.0",
                        "deny = ::/0",
                        "permit = 127.0.0.1/255.255.255.255",
                        "write = reporting");
        assertThat(lines).filteredOn(line -> line.startsWith("read = ")).hasSize(1);
        assertThat(lines).noneMatch(line -> line.startsWith("eventfilter"));
    }

    @Test
    void theSecretIsLongAndNeverTheSame() {
        var first = secret();
        assertThat(first).matches("secret = [A-Za-z0-9]{32}");
        assertThat(secret()).isNotEqualTo(first);
    }

    @Test
    void whoOnlyListensMayAskNothing() {
        assertThat(account("--for", "events"))
                .noneMatch(line -> line.startsWith("write"))
                .anyMatch(line -> line.startsWith("read = agent,aoc,call"));
    }

    @Test
    void whoActsMayDoThatAndNoMore() {
        assertThat(account("desk", "--for", "act", "--from", "192.0.2.7"))
                .contains(
                        "[desk]",
                        "read = call",
                        "write = call,originate,reporting",
                        "permit = 192.0.2.7/255.255.255.255");
    }

    @Test
    void tablesAreSentNoOtherEvents() {
        assertThat(account("--for", "tables"))
                .contains(
                        "read = agent,call,system",
                        "eventfilter(name(ContactStatus)) =",
                        "eventfilter(name(FullyBooted)) =");
        assertThat(account("--for", "tables", "--asterisk", "20.9"))
                .filteredOn(line -> line.startsWith("eventfilter"))
                .singleElement()
                .asString()
                .startsWith("eventfilter = ^Event: (AgentComplete|ContactStatus|");
    }

    @Test
    void whatCannotBeIsSaidSo() {
        assertThat(run("manager", "account", "[x]").err()).contains("cannot be a manager user");
        assertThat(run("manager", "account", "general").code()).isEqualTo(2);
        assertThat(run("manager", "account", "--from", "somewhere").err()).contains("no address");
        assertThat(run("manager", "account", "--for", "tabels").err())
                .contains("did you mean 'tables'?");
        assertThat(run("manager", "account", "--asterisk", "new").code()).isEqualTo(2);
    }

    private String secret() {
        return account().stream()
                .filter(line -> line.startsWith("secret"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> account(String... more) {
        var words = new java.util.ArrayList<>(List.of("manager", "account"));
        words.addAll(List.of(more));
        var ran = run(words.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out().lines().toList();
    }
}
