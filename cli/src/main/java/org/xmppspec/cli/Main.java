package org.xmppspec.cli;

/** Entry point of the {@code xmppspec} command. */
public final class Main {
    private Main() {}

    /**
     * Runs the command.
     *
     * @param arguments what the user typed after {@code xmppspec}
     */
    public static void main(String[] arguments) {
        System.out.println("xmppspec");
    }
}
