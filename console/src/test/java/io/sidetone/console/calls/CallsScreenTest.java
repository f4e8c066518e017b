package io.sidetone.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.live.HelpedView;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.calls.CallsView;
import io.sidetone.manager.calls.Captured;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsScreenTest {

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final CallsView calls = new CallsView(() -> ScriptedCalls.NOW);
    private final CallDeeds deeds = new CallDeeds(pbx, new ScriptedCalls().blockList());
    private final HelpedView view = view(false);

    @Test
    void callsAreRowsThatFillTheWidth() {
        twoTalk();

        var rows = texts(80, 24);

        assertThat(rows).hasSize(24).allMatch(row -> row.length() <= 80);
        assertThat(rows.getFirst()).isEqualTo("scripted  2 calls");
        assertThat(rows.get(1)).startsWith("FROM").endsWith("BRIDGE");
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row).startsWith("Anna 030123456").contains("talking", "3:0"));
        assertThat(rows.getLast()).startsWith("? help  Enter open  h hang up  p park  b block");
    }

    @Test
    void aNarrowScreenLeavesOutWhatItCan() {
        twoTalk();

        assertThat(texts(40, 8)).hasSize(8).allMatch(row -> row.length() <= 40);
        assertThat(texts(40, 8).get(1)).doesNotContain("BRIDGE");
    }

    @Test
    void whatIsNotCurrentIsMarkedOld() {
        twoTalk();
        calls.lost("the line broke");

        var heading = view.frame(80, 24).getFirst();
        assertThat(heading.text())
                .isEqualTo("scripted  2 calls  OLD, reconnecting: the line broke");
        assertThat(heading.tint()).isEqualTo(Tint.BAD);
    }

    @Test
    void theSelectedCallStaysSelectedWhenOthersCome() {
        twoTalk();
        view.frame(80, 24);
        view.press("down");
        var selected = selected();
        Captured.events("busy").subList(0, 6).forEach(calls::hear);

        assertThat(selected()).isEqualTo(selected);
        assertThat(texts(80, 24).getFirst()).isEqualTo("scripted  3 calls");
    }

    @Test
    void enterOpensTheCallAsALadder() {
        twoTalk();
        openAnna();

        var ladder = String.join("\n", texts(100, 30));

        assertThat(ladder)
                .contains("Anna 030123456 to sip, talking")
                .contains("PJSIP/network-00000000")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\|-* dials -+.*>\\|")
                .contains("answers")
                .contains("joins bridge");
        view.press("escape");
        assertThat(texts(80, 24).get(1)).startsWith("FROM");
    }

    @Test
    void theLadderSaysWhyALegEnded() {
        Captured.events("busy").forEach(calls::hear);
        view.frame(100, 30);
        openAnna();

        assertThat(String.join("\n", texts(100, 40)))
                .contains("ends: busy (17), SIP 486 Busy Here x");
    }

    @Test
    void aKeyActsAfterAYesOnly() {
        twoTalk();
        openAnna();

        view.press("h");
        assertThat(texts(80, 24)).anyMatch(row -> row.startsWith("Hang the call up: Anna"));
        assertThat(texts(80, 24).getLast()).isEqualTo("? help  y yes  n no");
        view.press("n");
        assertThat(texts(80, 24)).noneMatch(row -> row.contains("y/n"));
        assertThat(pbx.asked()).isEmpty();
    }

    @Test
    void readOnlyHasNoSuchKeys() {
        twoTalk();
        var readOnly = view(true);
        readOnly.frame(80, 24);

        readOnly.press("h");
        readOnly.press("y");

        assertThat(readOnly.frame(80, 24).getLast().text()).isEqualTo("? help  Enter open  q quit");
        assertThat(pbx.asked()).isEmpty();
    }

    @Test
    void anEmptyHouseHasNoCalls() {
        ready();
        assertThat(texts(80, 24)).contains("No calls.");
        view.press("enter");
        view.press("h");
        assertThat(view.press("q")).isFalse();
    }

    private HelpedView view(boolean isReadOnly) {
        return new HelpedView(
                new CallsScreen(
                        "scripted",
                        calls::picture,
                        deeds,
                        isReadOnly,
                        new CallLadder(ZoneOffset.UTC)));
    }

    private void twoTalk() {
        ready();
        for (var event : Captured.events("two")) {
            if (event.type().equals("BridgeLeave")) {
                return;
            }
            calls.hear(event);
        }
    }

    private void ready() {
        var success = new AmiResponse(ScriptedPbx.message("Response", "Success"), List.of());
        calls.begin();
        calls.answered(AmiAction.named("CoreShowChannels"), success);
        calls.ready();
    }

    /** Opens the call that Anna began, wherever it stands. */
    private void openAnna() {
        view.frame(100, 30);
        view.press("home");
        for (int i = 0; i < 5 && !selected().matches("Anna 030123456 +(sip|sipbusy).*"); i++) {
            view.press("down");
        }
        view.press("enter");
    }

    private String selected() {
        return view.frame(100, 30).stream()
                .filter(line -> line.tint() == Tint.SELECTED)
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    private List<String> texts(int columns, int rows) {
        return view.frame(columns, rows).stream()
                .map(Line::text)
                .map(String::stripTrailing)
                .toList();
    }
}
