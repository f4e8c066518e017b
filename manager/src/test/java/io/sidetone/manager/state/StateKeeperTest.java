package io.sidetone.manager.state;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateKeeperTest {

    private final List<String> told = new ArrayList<>();
    private final ScriptedPbx pbx = new ScriptedPbx();

    @Test
    void itAsksAtEachConnectionAndAfterWhatASlowReaderMissed() throws Exception {
        pbx.answer("List", message("Response", "Success"))
                .answer("More", message("Response", "Error"));
        var now = Instant.EPOCH;
        pbx.connected().event("Newchannel").tell(new Lost(now, "gone"));
        pbx.tell(new Gap(now, now, Gap.Reason.DISCONNECTED, 0)).connected();
        pbx.tell(new Gap(now, now, Gap.Reason.SLOW_READER, 7)).end();

        new StateKeeper(pbx, new Notes(), _ -> {}).run(pbx.follow(EventWish.ALL));

        assertThat(told)
                .containsExactly(
                        "List true",
                        "More false",
                        "ready",
                        "Newchannel",
                        "lost: gone",
                        "List true",
                        "More false",
                        "ready",
                        "List true",
                        "More false",
                        "ready");
    }

    @Test
    void whatCannotBeAskedIsLost() throws Exception {
        pbx.connected().end();

        new StateKeeper(pbx, new Notes(), _ -> {}).run(pbx.follow(EventWish.ALL));

        assertThat(told).containsExactly("lost: nothing was said of List");
    }

    private final class Notes implements StateView {

        @Override
        public List<AmiAction> begin() {
            return List.of(AmiAction.named("List"));
        }

        @Override
        public List<AmiAction> answered(AmiAction question, AmiResponse answer) {
            told.add(question.name() + " " + answer.isSuccess());
            return question.name().equals("List") ? List.of(AmiAction.named("More")) : List.of();
        }

        @Override
        public void ready() {
            told.add("ready");
        }

        @Override
        public void hear(ManagerEvent event) {
            told.add(event.type());
        }

        @Override
        public void lost(String why) {
            told.add("lost: " + why);
        }
    }
}
