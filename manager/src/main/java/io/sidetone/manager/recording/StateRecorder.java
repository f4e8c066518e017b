package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Asks the PBX about its state when it should, on a thread of its own, and records what it says.
 */
final class StateRecorder implements AutoCloseable {

    private final Pbx pbx;
    private final Recorder recorder;
    private final Consumer<String> remarks;
    private final Thread thread;
    private boolean wanted;
    private boolean closed;

    /**
     * @param remarks told in words what could not be recorded
     */
    StateRecorder(Pbx pbx, Recorder recorder, Consumer<String> remarks) {
        this.pbx = pbx;
        this.recorder = recorder;
        this.remarks = remarks;
        this.thread = Thread.ofVirtual().name("state-recorder").start(this::run);
    }

    /** Has it ask soon; wishes that come meanwhile are one. */
    synchronized void want() {
        wanted = true;
        notifyAll();
    }

    private void run() {
        try {
            while (isWanted()) {
                askAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            remarks.accept("the state is not recorded any more: " + e.getMessage());
        }
    }

    private synchronized boolean isWanted() throws InterruptedException {
        while (!wanted && !closed) {
            wait();
        }
        wanted = false;
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void askAll() throws IOException {
        Deque<AmiAction> questions = new ArrayDeque<>(StateQuestions.first());
        while (!questions.isEmpty()) {
            if (isClosed() || !asks(questions.removeFirst(), questions)) {
                return;
            }
        }
        recorder.allAnswered();
    }

    /** Whether to go on: not without a connection, for the next one asks anew. */
    private boolean asks(AmiAction question, Deque<AmiAction> more) throws IOException {
        AmiResponse answer;
        try {
            answer = pbx.ask(question);
        } catch (AmiProblem unanswered) {
            return unanswered.kind() == AmiProblem.Kind.DEADLINE;
        } catch (IOException gone) {
            return false;
        }
        more.addAll(StateQuestions.after(question, answer));
        if (!recorder.record(question, answer)) {
            remarks.accept("the answer to " + question.name() + " is too large to be recorded");
        }
        return true;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }
}
