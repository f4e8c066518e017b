package io.sidetone.console.pbx;

import java.util.Optional;

/** Asks whoever sits at the terminal, without showing what is typed. */
public final class TerminalPrompt implements PbxSources.PasswordPrompt {

    @Override
    public Optional<String> ask(String question) {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(console -> console.readPassword("%s", question))
                .map(String::new)
                .filter(typed -> !typed.isEmpty());
    }
}
