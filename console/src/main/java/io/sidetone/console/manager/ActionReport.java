package io.sidetone.console.manager;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.right.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Asterisk answered, without the secrets in it. */
record ActionReport(AmiResponse answer) implements Result {

    /** Sidetone's own, which tells nobody anything. */
    private static final String ID = "ActionID";

    /**
     * The answer.
     *
     * @param response each header's value, or the list of them when it came more than once
     * @param events of a list, the same way
     */
    record AnswerJson(Map<String, Object> response, List<Map<String, Object>> events) {}

    @Override
    public Rendering text() {
        var lines = new ArrayList<>(lines(answer.response()));
        for (var event : answer.events()) {
            lines.add("");
            lines.addAll(lines(event));
        }
        return Rendering.lines(lines);
    }

    @Override
    public Object json() {
        return new AnswerJson(
                map(answer.response()), answer.events().stream().map(ActionReport::map).toList());
    }

    private static List<String> lines(AmiMessage message) {
        return told(message).stream()
                .map(header ->
                        header.name().equals("Output")
                                ? header.value()
                                : header.name() + ": " + header.value())
                .toList();
    }

    private static Map<String, Object> map(AmiMessage message) {
        var map = new LinkedHashMap<String, Object>();
        for (var header : told(message)) {
            map.merge(header.name(), header.value(), ActionReport::both);
        }
        return map;
    }

    private static Object both(Object before, Object value) {
        var values = new ArrayList<Object>();
        if (before instanceof List<?> several) {
            values.addAll(several);
        } else {
            values.add(before);
        }
        values.add(value);
        return values;
    }

    private static List<AmiHeader> told(AmiMessage message) {
        return Secrets.hidden(message).headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase(ID))
                .toList();
    }
}
