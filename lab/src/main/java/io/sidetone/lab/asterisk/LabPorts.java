package io.sidetone.lab.asterisk;

import io.sidetone.lab.FreePorts;
import java.util.List;

/**
 * The ports of one lab, all on 127.0.0.1 and off the standard ones.
 *
 * @param sip UDP port of PJSIP
 * @param http port of ARI
 * @param ami port of the manager interface
 * @param agi where the dialplan looks for Sidetone
 * @param rtp first of {@link #RTP_PORTS} UDP ports for audio
 */
public record LabPorts(int sip, int http, int ami, int agi, int rtp) {

    /** Two for each of two legs of a hundred calls at once, and what else goes on. */
    static final int RTP_PORTS = 600;

    /** Audio ports between Asterisk's usual range and the system's range for outgoing sockets. */
    private static final int FIRST_RTP = 20_200;

    private static final int RTP_RANGES = 20;

    /** Whether Asterisk may take this UDP port for audio at any moment. */
    public boolean isForAudio(int port) {
        return port >= rtp && port < rtp + RTP_PORTS;
    }

    static LabPorts choose() {
        List<Integer> free = FreePorts.tcp(4);
        int range = (int) (ProcessHandle.current().pid() % RTP_RANGES);
        return new LabPorts(
                free.get(0), free.get(1), free.get(2), free.get(3), FIRST_RTP + range * RTP_PORTS);
    }
}
